package lyceum.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What stands behind the last place of the keys, and of the lists beside them. Whole places can be
/// cut off a file without a trace in what is left of it; without this mark at its end a file was
/// cut off.
final class EndMark {
    // No slot: those begin with a one.
    private static final int MARK = 0x656e6421;

    private EndMark() {}

    /// The bytes of the place behind so many others.
    static byte[] behind(int places) {
        return behind(places, Slot.BYTES);
    }

    /// The same of a file with places of that size.
    static byte[] behind(int places, int placeBytes) {
        return ByteBuffer.allocate(placeBytes).putInt(MARK).putInt(places).array();
    }

    /// Whether the file ends with its mark.
    static boolean ends(KeyFile file) {
        var last = file.places() - 1;
        return last >= 0 && Arrays.equals(file.read(last), behind(last));
    }

    /// Whether these bytes are a mark, behind whatever place.
    static boolean is(byte[] place) {
        return Arrays.equals(place, behind(ByteBuffer.wrap(place).getInt(Integer.BYTES)));
    }
}
