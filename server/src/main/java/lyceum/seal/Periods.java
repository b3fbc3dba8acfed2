package lyceum.seal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import lyceum.personal.Category;
import lyceum.personal.Erasure;

/// The list of what was erased by its time: no key ends with that, so nothing but this list tells
/// an older copy of the store of it. It stands beside the keys, by numbers that say nothing
/// outside.
final class Periods {
    static final int PLACE_BYTES = 64;

    private static final int CHECKED_BYTES = 40;
    private static final int MARK = 0x70657264;

    /// Stands for all people of an application.
    private static final long ALL = 0;

    private final List<KeyFile> copies;
    private final Set<Erasure.OfPeriod> all = new LinkedHashSet<>();
    private int end;

    Periods(List<KeyFile> copies) {
        this.copies = List.copyOf(copies);
        for (var copy : copies) {
            for (int place = 0; place < copy.places(); place++) read(copy.read(place));
            end = Math.max(end, copy.places());
        }
    }

    private void read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (in.getInt() != MARK || in.getInt(CHECKED_BYTES) != check(bytes)) return;
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
        var place = Map.of(end, bytes(period));
        copies.forEach(copy -> copy.write(place));
        all.add(period);
        end++;
    }

    private static byte[] bytes(Erasure.OfPeriod period) {
        var person = period.person();
        var bytes = ByteBuffer.allocate(PLACE_BYTES).putInt(MARK);
        bytes.putInt(period.category().ordinal()).putLong(period.app());
        bytes.putLong(period.from().toEpochMilli()).putLong(period.to().toEpochMilli());
        bytes.putLong(person == null ? ALL : person);
        return bytes.putInt(check(bytes.array())).array();
    }

    private static int check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, CHECKED_BYTES);
        return (int) crc.getValue();
    }
}
