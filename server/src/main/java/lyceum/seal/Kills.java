package lyceum.seal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/// The list of keys that were destroyed, by random numbers that say nothing outside. It is written
/// before the keys go, so that a kill that was broken off is finished at the next start, and so
/// that an older copy of the keys beside it brings nothing back.
final class Kills {
    static final int PLACE_BYTES = 32;

    private static final int CHECKED_BYTES = 28;
    private static final int MARK = 0x6b696c6c;

    private final List<KeyFile> copies;
    private final Set<Kill> all = new HashSet<>();
    private int end;
    private int newest;

    /// One destroyed key.
    record Kill(Slot.Kind kind, long app, long serial) {
        static Kill of(Slot slot) {
            return new Kill(slot.kind(), slot.app(), slot.serial());
        }

        private byte[] bytes(int generation) {
            var bytes = ByteBuffer.allocate(PLACE_BYTES).putInt(MARK).putInt(kind.ordinal());
            bytes.putLong(app).putLong(serial).putInt(generation);
            return bytes.putInt(check(bytes.array())).array();
        }
    }

    Kills(List<KeyFile> copies) {
        this.copies = List.copyOf(copies);
        for (var copy : copies) {
            for (int place = 0; place < copy.places(); place++) read(copy.read(place));
            end = Math.max(end, copy.places());
        }
    }

    private void read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MARK || in.getInt(CHECKED_BYTES) != check(bytes)) return;
        var kind = Slot.Kind.values()[in.getInt()];
        all.add(new Kill(kind, in.getLong(), in.getLong()));
        newest = Math.max(newest, in.getInt());
    }

    boolean has(Slot slot) {
        return all.contains(Kill.of(slot));
    }

    /// Under which wrapping key the last of them stood; 0: none was destroyed yet.
    int newest() {
        return newest;
    }

    /// Adds to the list what stood under that wrapping key; on the disk everywhere when it returns.
    void add(Collection<Kill> kills, int generation) {
        Map<Integer, byte[]> places = new HashMap<>();
        for (var kill : kills) places.put(end++, kill.bytes(generation));
        newest = Math.max(newest, generation);
        copies.forEach(copy -> copy.write(places));
        all.addAll(kills);
    }

    private static int check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, CHECKED_BYTES);
        return (int) crc.getValue();
    }
}
