package lyceum.seal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The list of keys that were destroyed, by random numbers that say nothing outside. It is written
/// before the keys go, so that a kill that was broken off is finished at the next start, and so
/// that an older copy of the keys beside it brings nothing back.
final class Kills {
    static final int PLACE_BYTES = 32;

    private static final Journal.Shape SHAPE = new Journal.Shape(0x6b696c6c, 28, PLACE_BYTES);

    private final Journal journal;
    private final Set<Kill> all = new HashSet<>();
    private int newest;

    /// One destroyed key.
    record Kill(Slot.Kind kind, long app, long serial) {
        static Kill of(Slot slot) {
            return new Kill(slot.kind(), slot.app(), slot.serial());
        }

        private byte[] bytes(int generation) {
            var bytes = SHAPE.begun().putInt(kind.ordinal());
            return SHAPE.ended(bytes.putLong(app).putLong(serial).putInt(generation));
        }
    }

    Kills(List<KeyFile> copies) {
        journal = new Journal(Mirrors.KILLS, SHAPE, copies);
    }

    /// Reads the list. Throws [Refused] where some of it is lost.
    ///
    /// @param marked whether it was written since there is a mark at the end
    void open(boolean marked) {
        journal.open(marked).forEach(this::read);
    }

    private void read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).position(Integer.BYTES);
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
        newest = Math.max(newest, generation);
        journal.add(kills.stream().map(kill -> kill.bytes(generation)).toList());
        all.addAll(kills);
    }
}
