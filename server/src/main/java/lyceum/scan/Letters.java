package lyceum.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/// Bytes that are written as letters, a few bits in each, also over the ends of lines as in a mail.
enum Letters {
    /// With `+` and `/`, or `-` and `_`.
    BASE64(6, 4, 8, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "-_"),
    /// In capitals or small.
    HEX(4, 2, 12, "0123456789ABCDEF", "abcdef");

    private final int bits;
    private final int starts;
    private final int fewest;
    private final int[] values = new int[256];

    /// @param starts at how many letters a byte may begin: what stands before is not known
    /// @param fewest in which the shortest that is looked for stands
    /// @param others second letters of the last values
    Letters(int bits, int starts, int fewest, String letters, String others) {
        this.bits = bits;
        this.starts = starts;
        this.fewest = fewest;
        Arrays.fill(values, -1);
        for (int n = 0; n < letters.length(); n++) values[letters.charAt(n)] = n;
        var first = letters.length() - others.length();
        for (int n = 0; n < others.length(); n++) values[others.charAt(n)] = first + n;
    }

    int starts() {
        return starts;
    }

    /// Whether there the first of enough letters stands.
    boolean begin(byte[] bytes, int at, int length) {
        if (!has(bytes[at]) || goesOn(bytes, at)) return false;
        var letters = 0;
        for (int next = at; next < length; next++) {
            if (has(bytes[next]) && ++letters == fewest) return true;
            if (has(bytes[next])) continue;
            if (!isEnd(bytes[next])) return false;
            while (next + 1 < length && isBlank(bytes[next + 1])) next++;
        }
        return false;
    }

    // A letter stands before, on this line or at the end of one above.
    private boolean goesOn(byte[] bytes, int at) {
        var before = at - 1;
        while (before >= 0 && isBlank(bytes[before])) before--;
        if (before < 0 || !has(bytes[before])) return false;
        return before == at - 1 || isEnd(bytes[before + 1]);
    }

    private boolean has(int one) {
        return values[one & 0xff] >= 0;
    }

    private static boolean isEnd(int one) {
        return one == '\r' || one == '\n';
    }

    private static boolean isBlank(int one) {
        return isEnd(one) || one == ' ' || one == '\t';
    }

    /// The bytes that these letters are, up to what is no letter.
    ///
    /// @param skip letters that are left out at the beginning
    InputStream read(InputStream letters, int skip) {
        return new InputStream() {
            private int left = skip;
            private int known;
            private int had;

            @Override
            public int read() throws IOException {
                for (; left > 0; left--) letter();
                while (had < Byte.SIZE) {
                    var value = letter();
                    if (value < 0) return -1;
                    known = known << bits | value;
                    had += bits;
                }
                had -= Byte.SIZE;
                return known >>> had & 0xff;
            }

            private int letter() throws IOException {
                var one = letters.read();
                if (isEnd(one)) while (isBlank(one)) one = letters.read();
                return one < 0 ? -1 : values[one];
            }

            @Override
            public void close() throws IOException {
                letters.close();
            }
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
