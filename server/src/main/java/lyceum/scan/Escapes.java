package lyceum.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Signs that stand for others: in quoted-printable, URLs, JSON, HTML and the sources of programs.
final class Escapes {
    private static final Map<String, String> NAMED =
            Map.of("amp;", "&", "lt;", "<", "gt;", ">", "quot;", "\"", "apos;", "'");
    private static final String SHORT = "nrtbf\"/\\'";
    private static final String SHORT_FOR = "\n\r\t\b\f\"/\\'";

    /// Most digits of a number in HTML, with zeros before it.
    private static final int MOST_DIGITS = 8;

    private final byte[] bytes;
    private final int length;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Escapes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /// What stands there without them: each stretch in which there are some.
    ///
    /// @param beside bytes of a stretch before its first one and after its last one
    static List<byte[]> plain(byte[] bytes, int length, int beside) {
        return new Escapes(bytes, length).stretches(beside);
    }

    private List<byte[]> stretches(int beside) {
        var all = new ArrayList<byte[]>();
        var copied = 0;
        var last = -1;
        for (int at = 0; at < length; ) {
            if (last >= 0 && at - last > 2 * beside) {
                all.add(closed(copied, last + beside));
                last = -1;
            }
            var first = last < 0;
            var from = first ? Math.max(copied, at - beside) : copied;
            var used = escape(at, from);
            at += Math.max(used, 1);
            if (used == 0) continue;
            copied = at;
            last = at;
        }
        if (last >= 0) all.add(closed(copied, Math.min(length, last + beside)));
        return all;
    }

    private byte[] closed(int from, int until) {
        out.write(bytes, from, until - from);
        var stretch = out.toByteArray();
        out.reset();
        return stretch;
    }

    // Writes what stands before it since `from`, and what it means. How long it is; 0: it is none.
    private int escape(int at, int from) {
        return switch (bytes[at]) {
            case '=' -> at + 1 < length && isEnd(at + 1) ? folded(at, from) : byHex(at, 1, from);
            case '%' -> byHex(at, 1, from);
            case '\\' -> backslash(at, from);
            case '&' -> html(at, from);
            default -> 0;
        };
    }

    private boolean isEnd(int at) {
        return bytes[at] == '\n' || bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n';
    }

    private int folded(int at, int from) {
        out.write(bytes, from, at - from);
        return bytes[at + 1] == '\n' ? 2 : 3;
    }

    private int byHex(int at, int digitsAt, int from) {
        var value = number(at + digitsAt, 2, 16);
        if (value < 0) return 0;
        out.write(bytes, from, at - from);
        out.write(value);
        return digitsAt + 2;
    }

    private int backslash(int at, int from) {
        if (at + 1 >= length) return 0;
        var kind = bytes[at + 1];
        if (kind == 'x') return byHex(at, 2, from);
        if (kind == 'u') return unit(at, from);
        var which = SHORT.indexOf(kind);
        return which < 0 ? 0 : means(SHORT_FOR.substring(which, which + 1), at, 2, from);
    }

    // Beyond 16 bits there are two.
    private int unit(int at, int from) {
        var one = number(at + 2, 4, 16);
        if (one < 0) return 0;
        if (Character.isHighSurrogate((char) one) && at + 7 < length && bytes[at + 7] == 'u') {
            var two = number(at + 8, 4, 16);
            if (two >= 0 && Character.isLowSurrogate((char) two))
                return means(new String(new char[] {(char) one, (char) two}), at, 12, from);
        }
        return means(String.valueOf((char) one), at, 6, from);
    }

    private int html(int at, int from) {
        for (var named : NAMED.entrySet())
            if (stands(named.getKey(), at + 1))
                return means(named.getValue(), at, 1 + named.getKey().length(), from);
        if (!stands("#", at + 1)) return 0;
        var isHex = stands("x", at + 2) || stands("X", at + 2);
        var first = isHex ? at + 3 : at + 2;
        var end = first;
        while (end < length && end - first < MOST_DIGITS && digit(end, isHex ? 16 : 10) >= 0) end++;
        if (end == first || !stands(";", end)) return 0;
        var value = number(first, end - first, isHex ? 16 : 10);
        if (!Character.isValidCodePoint(value)) return 0;
        return means(Character.toString(value), at, end + 1 - at, from);
    }

    private boolean stands(String text, int at) {
        if (at + text.length() > length) return false;
        for (int n = 0; n < text.length(); n++) if (bytes[at + n] != text.charAt(n)) return false;
        return true;
    }

    private int means(String text, int at, int used, int from) {
        out.write(bytes, from, at - from);
        out.writeBytes(text.getBytes(UTF_8));
        return used;
    }

    private int digit(int at, int base) {
        return Character.digit(bytes[at], base);
    }

    // Below zero: so many digits do not stand there.
    private int number(int at, int digits, int base) {
        if (at + digits > length) return -1;
        var number = 0;
        for (int n = at; n < at + digits; n++) {
            var digit = digit(n, base);
            if (digit < 0) return -1;
            number = number * base + digit;
        }
        return number;
    }
}
