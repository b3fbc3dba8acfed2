package lyceum.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// Whether a zip file is its entries, one behind the other, and their directory, and nothing else:
/// no byte between them, no comment, and no field but the one for what is large (APPNOTE 4.3).
final class ZipShape {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_BYTES = 46;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_BYTES = 56;
    private static final int LOCATOR_BYTES = 20;
    private static final int SUMS_BEHIND = 8;
    private static final short LARGE_FIELD = 1;
    private static final long LARGE = 0xFFFFFFFFL;

    private final FileChannel file;

    private ZipShape(FileChannel file) {
        this.file = file;
    }

    /// Whether it is so.
    static boolean isPlain(FileChannel file) throws IOException {
        return new ZipShape(file).isPlain();
    }

    private ByteBuffer at(long place, int bytes) throws IOException {
        var read = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (read.hasRemaining() && file.read(read, place + read.position()) > 0) continue;
        return read;
    }

    private static long number(ByteBuffer from, int at) {
        return from.getInt(at) & LARGE;
    }

    private static int small(ByteBuffer from, int at) {
        return from.getShort(at) & 0xffff;
    }

    private boolean isPlain() throws IOException {
        var endAt = file.size() - END_BYTES;
        if (endAt < 0) return false;
        var end = at(endAt, END_BYTES);
        if (end.getInt(0) != END || small(end, 20) != 0) return false;
        var isLarge = small(end, 10) == 0xffff || number(end, 16) == LARGE;
        if (!isLarge) return entries(small(end, 10), number(end, 16), endAt);
        var largeAt = endAt - LOCATOR_BYTES - LARGE_END_BYTES;
        if (largeAt < 0) return false;
        var large = at(largeAt, LARGE_END_BYTES);
        var isWhole = large.getInt(0) == LARGE_END && large.getLong(4) == LARGE_END_BYTES - 12;
        return isWhole && entries(large.getLong(32), large.getLong(48), largeAt);
    }

    private boolean entries(long many, long directory, long end) throws IOException {
        long next = 0;
        var listedAt = directory;
        for (long n = 0; n < many; n++) {
            if (next < 0 || listedAt < 0 || listedAt + LISTED_BYTES > end) return false;
            var listed = at(listedAt, LISTED_BYTES);
            var more = small(listed, 30);
            var name = small(listed, 28);
            if (listed.getInt(0) != LISTED || small(listed, 32) != 0) return false;
            var field = at(listedAt + LISTED_BYTES + name, more);
            if (more > 0 && !isOneLarge(field)) return false;
            if (begin(listed, field) != next) return false;
            next = behind(next, listed, field);
            listedAt += LISTED_BYTES + name + more;
        }
        return next == directory && listedAt == end;
    }

    private static boolean isOneLarge(ByteBuffer field) {
        return field.capacity() >= 4
                && field.getShort(0) == LARGE_FIELD
                && small(field, 2) == field.capacity() - 4
                && field.capacity() <= 28;
    }

    // What is too large for its place stands in the field: size, packed size and begin, in order.
    private static long large(ByteBuffer listed, ByteBuffer field, int which) {
        int[] places = {24, 20, 42};
        var at = 4;
        for (int n = 0; n < which; n++) if (number(listed, places[n]) == LARGE) at += Long.BYTES;
        var value = number(listed, places[which]);
        return value == LARGE && at + Long.BYTES <= field.capacity() ? field.getLong(at) : value;
    }

    private static long begin(ByteBuffer listed, ByteBuffer field) {
        return large(listed, field, 2);
    }

    // Where the next one begins; below zero: it is none that was written here.
    private long behind(long place, ByteBuffer listed, ByteBuffer field) throws IOException {
        var local = at(place, LOCAL_BYTES);
        var name = small(local, 26);
        if (local.getInt(0) != LOCAL || name != small(listed, 28) || small(local, 28) != 0)
            return -1;
        var packed = large(listed, field, 1);
        var isLarge = Math.max(packed, large(listed, field, 0)) >= LARGE;
        var hasSums = (small(local, 6) & SUMS_BEHIND) != 0;
        var sums = hasSums ? 8 + 2 * (isLarge ? Long.BYTES : Integer.BYTES) : 0;
        return place + LOCAL_BYTES + name + packed + sums;
    }
}
