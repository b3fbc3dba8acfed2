package lyceum.scan;

/// What stands before packed bytes and says that they are: of gzip (RFC 1952), zlib (RFC 1950) and
/// of an entry of a zip file.
final class Head {
    /// Of zlib; no other is as short.
    static final int ZLIB_BYTES = 2;

    private static final int GZIP_BYTES = 10;
    private static final int ZIP_BYTES = 30;
    private static final int PACKED = 8;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, PACKED};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Head() {}

    /// How long the head is that stands there; 0: there is none.
    static int length(byte[] bytes, int at, int length) {
        return switch (bytes[at]) {
            case 0x1f -> is(bytes, at, length, GZIP) ? gzip(bytes, at, length) : 0;
            case 'P' -> is(bytes, at, length, ZIP) ? zip(bytes, at, length) : 0;
            default -> zlib(bytes, at, length) ? ZLIB_BYTES : 0;
        };
    }

    private static boolean is(byte[] bytes, int at, int length, byte[] head) {
        if (at + head.length > length) return false;
        for (int n = 0; n < head.length; n++) if (bytes[at + n] != head[n]) return false;
        return true;
    }

    private static boolean zlib(byte[] bytes, int at, int length) {
        if (at + ZLIB_BYTES > length || (bytes[at] & 0x8f) != PACKED) return false;
        var two = (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
        var isOfDictionary = (two & 0x20) != 0;
        return two % 31 == 0 && !isOfDictionary;
    }

    // More fields, a name and a comment may stand in it.
    private static int gzip(byte[] bytes, int at, int length) {
        if (at + GZIP_BYTES > length) return 0;
        var flags = bytes[at + 3];
        var end = at + GZIP_BYTES;
        if ((flags & 4) != 0) end += 2 + number(bytes, end, length);
        if ((flags & 8) != 0) end = behindZero(bytes, end, length);
        if ((flags & 16) != 0) end = behindZero(bytes, end, length);
        if ((flags & 2) != 0) end += 2;
        return end - at;
    }

    private static int zip(byte[] bytes, int at, int length) {
        if (at + ZIP_BYTES > length || number(bytes, at + 8, length) != PACKED) return 0;
        return ZIP_BYTES + number(bytes, at + 26, length) + number(bytes, at + 28, length);
    }

    private static int behindZero(byte[] bytes, int at, int length) {
        var end = at;
        while (end < length && bytes[end] != 0) end++;
        return end + 1;
    }

    private static int number(byte[] bytes, int at, int length) {
        if (at + 2 > length) return 0;
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << Byte.SIZE;
    }
}
