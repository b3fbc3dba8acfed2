package lyceum.scan;

/// Tells where bytes may begin that deflate has packed (RFC 1951), as in gzip, zlib, zip and PNG,
/// also where no head is before them. Most places that cannot be one are known here.
final class Deflate {
    /// Bytes behind a place that are looked at.
    static final int AHEAD = 1 << 10;

    /// Signs that stand in the codes of deflate before one can tell chance from a text.
    private static final int SIGNS = 48;

    private static final int STORED_HEAD = 5;
    private static final int END = 256;
    private static final int MOST_LENGTHS = 286;
    private static final int MOST_DISTANCES = 30;
    private static final int LENGTH_CODES = 128;

    private final byte[] bytes;
    private final int end;
    private int bit;

    private Deflate(byte[] bytes, int at, int length) {
        this.bytes = bytes;
        this.end = length * Byte.SIZE;
        this.bit = at * Byte.SIZE + 3;
    }

    /// Whether such bytes may begin there. What they begin with may be unpacked only behind a head:
    /// without one it is there to be seen anyway.
    static boolean mayBegin(byte[] bytes, int at, int length, boolean hasHead) {
        if (at >= length) return false;
        var kind = bytes[at] >> 1 & 3;
        return switch (kind) {
            case 0 -> hasHead && stored(bytes, at, length);
            case 1 -> new Deflate(bytes, at, length).fixed();
            case 2 -> new Deflate(bytes, at, length).dynamic();
            default -> false;
        };
    }

    private static boolean stored(byte[] bytes, int at, int length) {
        return at + STORED_HEAD <= length
                && (bytes[at + 1] ^ bytes[at + 3]) == -1
                && (bytes[at + 2] ^ bytes[at + 4]) == -1;
    }

    // The code of the lengths of codes is complete, which is rare by chance.
    private boolean dynamic() {
        var lengths = number(5) + 257;
        var distances = number(5) + 1;
        var many = number(4) + 4;
        if (lengths > MOST_LENGTHS || distances > MOST_DISTANCES) return false;
        var used = 0;
        for (int n = 0; n < many; n++) {
            var length = number(3);
            if (length > 0) used += LENGTH_CODES >> length;
        }
        return used == LENGTH_CODES;
    }

    // Nothing stands before, so what refers to it is none, and few bytes are no word.
    private boolean fixed() {
        var known = 0;
        for (int signs = 0; signs < SIGNS; signs++) {
            if (bit + 9 > end) return known >= Needles.SHORTEST_BEYOND;
            var sign = sign();
            if (sign == END) return known >= Needles.SHORTEST_BEYOND;
            if (sign >= END + MOST_DISTANCES) return false;
            var length = sign < END ? 1 : repeated(sign - END);
            if (sign > END && distance() > known) return false;
            known += length;
        }
        return true;
    }

    private int sign() {
        var seven = code(7);
        if (seven < 24) return END + seven;
        var eight = seven << 1 | code(1);
        if (eight < 192) return eight - 48;
        return eight < 200 ? END + 24 + eight - 192 : (eight << 1 | code(1)) - 400 + 144;
    }

    // How many bytes are repeated.
    private int repeated(int code) {
        if (code < 9) return code + 2;
        if (code == 29) return 258;
        var more = (code - 5) / 4;
        return (4 + (code - 5) % 4 << more) + 3 + number(more);
    }

    private int distance() {
        var code = code(5);
        if (code < 4) return code + 1;
        if (code >= MOST_DISTANCES) return Integer.MAX_VALUE;
        var more = code / 2 - 1;
        return (2 + code % 2 << more) + 1 + number(more);
    }

    // Numbers have their lowest bit first, codes their highest; behind the end all are 0.
    private int number(int bits) {
        var at = bit / Byte.SIZE;
        var there = 0;
        for (int n = 0; n < Integer.BYTES && at + n < end / Byte.SIZE; n++)
            there |= (bytes[at + n] & 0xff) << n * Byte.SIZE;
        var number = there >>> bit % Byte.SIZE & (1 << bits) - 1;
        bit += bits;
        return number;
    }

    private int code(int bits) {
        return Integer.reverse(number(bits)) >>> Integer.SIZE - bits;
    }
}
