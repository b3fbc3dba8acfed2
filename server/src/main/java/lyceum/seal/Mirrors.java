package lyceum.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All copies of the key files. What is written is written everywhere before it counts.
final class Mirrors implements AutoCloseable {
    static final String KEYS = "keys.dat";
    static final String WRAP = "wrap.key";
    static final String KILLS = "kills.log";
    static final String PERIODS = "periods.log";

    /// All of them.
    static final List<String> NAMES = List.of(KEYS, WRAP, KILLS, PERIODS);

    private final List<KeyFile> keys;
    private final List<KeyFile> wraps;
    private final Kills kills;
    private final Periods periods;
    private final List<KeyFile> all = new ArrayList<>();

    /// Opens the files in these folders, making those that are missing.
    Mirrors(List<Path> folders) {
        keys = open(folders, KEYS, Slot.BYTES);
        wraps = open(folders, WRAP, WrapKey.PLACE_BYTES);
        kills = new Kills(open(folders, KILLS, Kills.PLACE_BYTES));
        periods = new Periods(open(folders, PERIODS, Periods.PLACE_BYTES));
    }

    private List<KeyFile> open(List<Path> folders, String name, int placeBytes) {
        var files = folders.stream().map(folder -> KeyFile.open(folder, name, placeBytes)).toList();
        all.addAll(files);
        return files;
    }

    /// Reads the lists of what was destroyed and erased. Throws [Refused] where some of it is lost.
    ///
    /// @param marked whether they were written since there is a mark at their ends
    void read(boolean marked) {
        kills.open(marked);
        periods.open(marked);
    }

    /// The copies of the wrapping key.
    List<KeyFile> wraps() {
        return wraps;
    }

    /// What was destroyed.
    Kills kills() {
        return kills;
    }

    /// What was erased by its time.
    Periods periods() {
        return periods;
    }

    /// Throws [Refused] if no copy of the keys is there to its end. One that is not was away, or a
    /// writing was broken off; then the other is whole.
    void mustBeWhole() {
        if (keys.stream().noneMatch(EndMark::ends))
            throw new Refused(
                    KEYS
                            + " was cut off in every copy: keys are missing, and nobody can read"
                            + " what they seal. Put a whole copy back, or start with a new --data"
                            + " directory.");
    }

    /// How many places there are before the end.
    int places() {
        return keys.stream()
                .mapToInt(copy -> copy.places() - (EndMark.ends(copy) ? 1 : 0))
                .max()
                .orElse(0);
    }

    /// The slots by their place, the same in all copies afterwards: where they differ, a writing
    /// was broken off, or a copy was away. What was destroyed is gone everywhere.
    Map<Integer, Slot> agree() {
        var slots = new HashMap<Integer, Slot>();
        var mends = new ArrayList<Map<Integer, byte[]>>();
        keys.forEach(_ -> mends.add(new HashMap<>()));
        var end = places();
        for (int place = 0; place < end; place++) {
            var best = best(place);
            var bytes = best == null ? new byte[Slot.BYTES] : best.bytes();
            for (int copy = 0; copy < keys.size(); copy++)
                if (!Arrays.equals(keys.get(copy).read(place), bytes))
                    mends.get(copy).put(place, bytes);
            if (best != null) slots.put(place, best);
        }
        for (int copy = 0; copy < keys.size(); copy++) {
            var mark = EndMark.behind(end);
            if (!Arrays.equals(keys.get(copy).read(end), mark)) mends.get(copy).put(end, mark);
            if (!mends.get(copy).isEmpty()) keys.get(copy).write(mends.get(copy));
        }
        return slots;
    }

    // A damaged slot of one copy is mended from another. Of two the one that is further counts.
    private @Nullable Slot best(int place) {
        Slot best = null;
        Refused damage = null;
        for (var copy : keys) {
            try {
                var slot = Slot.of(copy.read(place));
                if (slot != null && !kills.has(slot) && (best == null || slot.isAfter(best)))
                    best = slot;
            } catch (Refused damaged) {
                damage = damaged;
            }
        }
        if (best == null && damage != null) throw damage;
        return best;
    }

    /// Writes places everywhere; empty bytes end a key.
    void write(Map<Integer, byte[]> places) {
        keys.forEach(copy -> copy.write(places));
    }

    /// All that stand in any copy.
    Stream<Slot> slots() {
        return keys.stream()
                .flatMap(copy ->
                        IntStream.range(0, copy.places())
                                .mapToObj(place -> Slot.of(copy.read(place))))
                .filter(Objects::nonNull);
    }

    /// How many copies there are.
    int copies() {
        return keys.size();
    }

    @Override
    public void close() {
        all.forEach(KeyFile::close);
    }
}
