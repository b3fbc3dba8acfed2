package lyceum.seal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lyceum.personal.Category;
import lyceum.personal.Erasure;

/// The list of what was erased by its time: no key ends with that, so nothing but this list tells
/// an older copy of the store of it. It stands beside the keys, by numbers that say nothing
/// outside.
final class Periods {
    static final int PLACE_BYTES = 64;

    private static final Journal.Shape SHAPE = new Journal.Shape(0x70657264, 40, PLACE_BYTES);

    /// Stands for all people of an application.
    private static final long ALL = 0;

    private final Journal journal;
    private final Set<Erasure.OfPeriod> all = new LinkedHashSet<>();

    Periods(List<KeyFile> copies) {
        journal = new Journal(Mirrors.PERIODS, SHAPE, copies);
    }

    /// Reads the list. Throws [Refused] where some of it is lost.
    ///
    /// @param marked whether it was written since there is a mark at the end
    void open(boolean marked) {
        journal.open(marked).forEach(this::read);
    }

    private void read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).position(Integer.BYTES);
        var category = Category.values()[in.getInt()];
        var app = in.getLong();
        var from = Instant.ofEpochMilli(in.getLong());
        var to = Instant.ofEpochMilli(in.getLong());
        var person = in.getLong();
        all.add(new Erasure.OfPeriod(app, category, from, to, person == ALL ? null : person));
    }

    /// All that were noted, oldest first.
    List<Erasure.OfPeriod> all() {
        return List.copyOf(all);
    }

    /// Notes one; on the disk everywhere when it returns. One that is known is not noted again.
    void add(Erasure.OfPeriod period) {
        if (all.contains(period)) return;
        journal.add(List.of(bytes(period)));
        all.add(period);
    }

    private static byte[] bytes(Erasure.OfPeriod period) {
        var person = period.person();
        var bytes = SHAPE.begun().putInt(period.category().ordinal()).putLong(period.app());
        bytes.putLong(period.from().toEpochMilli()).putLong(period.to().toEpochMilli());
        return SHAPE.ended(bytes.putLong(person == null ? ALL : person));
    }
}
