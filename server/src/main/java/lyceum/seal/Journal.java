package lyceum.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A list that only grows, in several copies, each with a mark at its end. Copies are written one
/// after the other, so that one of them is whole whatever is broken off: without a whole one they
/// were cut off, and what nobody can read of what stood in them was damaged. Neither is passed
/// over, since what is lost of it would come back to life. What an adding left behind that was
/// broken off is neither: the other copy is whole without it.
final class Journal {
    private static final int NOT = -1;

    private final String name;
    private final Shape shape;
    private final List<KeyFile> copies;
    private int end;

    /// How one entry stands in its place.
    ///
    /// @param mark its first four bytes
    /// @param checked so many bytes are covered by the sum behind them
    record Shape(int mark, int checked, int placeBytes) {
        /// An entry to be filled in behind its mark.
        ByteBuffer begun() {
            return ByteBuffer.allocate(placeBytes).putInt(mark);
        }

        /// The same with its sum.
        byte[] ended(ByteBuffer entry) {
            return entry.putInt(checked, sum(entry.array())).array();
        }

        private boolean fits(byte[] bytes) {
            var in = ByteBuffer.wrap(bytes);
            return in.getInt() == mark && in.getInt(checked) == sum(bytes);
        }

        private int sum(byte[] bytes) {
            var crc = new CRC32();
            crc.update(bytes, 0, checked);
            return (int) crc.getValue();
        }
    }

    /// What one copy holds, damaged or not.
    ///
    /// @param end how many entries it has if its mark is there; -1: it is not
    /// @param whole the same if all of them can be read; else -1
    private record Copy(KeyFile file, List<byte[]> places, int end, int whole) {
        static Copy of(KeyFile file, Shape shape) {
            var places = file.all();
            int last = places.size() - 1;
            if (last < 0 || !Arrays.equals(places.get(last), mark(file, last)))
                return new Copy(file, places, NOT, NOT);
            var sound = places.subList(0, last).stream().allMatch(shape::fits);
            return new Copy(file, places, last, sound ? last : NOT);
        }

        private static byte[] mark(KeyFile file, int place) {
            return EndMark.behind(place, file.placeBytes());
        }

        private Stream<byte[]> at(int place) {
            return place < places.size() ? Stream.of(places.get(place)) : Stream.empty();
        }

        // What an adding leaves that wrote what comes later first: nothing, or the mark of before.
        private boolean unwritten(int place) {
            var nothing = new byte[file.placeBytes()];
            return at(place)
                    .allMatch(bytes ->
                            Arrays.equals(bytes, nothing)
                                    || Arrays.equals(bytes, mark(file, place)));
        }

        /// Makes it hold these.
        void mend(List<byte[]> entries) {
            var changed = new HashMap<Integer, byte[]>();
            for (int place = 0; place <= entries.size(); place++) {
                var is = place < entries.size() ? entries.get(place) : mark(file, place);
                if (at(place).noneMatch(old -> Arrays.equals(old, is))) changed.put(place, is);
            }
            if (!changed.isEmpty()) file.write(changed);
            file.cut(entries.size() + 1);
        }
    }

    /// @param name of the file, for whoever has to put a whole copy back
    Journal(String name, Shape shape, List<KeyFile> copies) {
        this.name = name;
        this.shape = shape;
        this.copies = List.copyOf(copies);
    }

    /// The entries, oldest first; afterwards all copies hold the same. Throws [Refused] where some
    /// are lost.
    ///
    /// @param marked whether it was written since there is a mark at the end
    List<byte[]> open(boolean marked) {
        var read =
                copies.stream()
                        .map(copy -> Copy.of(copy, shape))
                        .sorted(Comparator.comparing(Copy::whole).reversed())
                        .toList();
        if (marked) mustBeWhole(read);
        int most = read.stream().mapToInt(copy -> copy.places().size()).max().orElse(0);
        // First what stands in the longest whole copy, in its order; then what only others have.
        var found = new LinkedHashSet<ByteBuffer>();
        for (int place = 0; place < most; place++)
            entries(read, place).limit(1).map(ByteBuffer::wrap).forEach(found::add);
        for (int place = 0; place < most; place++)
            entries(read, place).map(ByteBuffer::wrap).forEach(found::add);
        var all = found.stream().map(ByteBuffer::array).toList();
        // What is not whole comes first: until it is, one that is stays as it was.
        read.reversed().forEach(copy -> copy.mend(all));
        end = all.size();
        return all;
    }

    private void mustBeWhole(List<Copy> read) {
        int entries = read.stream().mapToInt(Copy::end).max().orElse(NOT);
        if (entries == NOT)
            throw new Refused(name + " was cut off in every copy: put a whole copy back.");
        int whole = read.getFirst().whole();
        for (int place = 0; place < entries; place++) {
            if (entries(read, place).findAny().isPresent()) continue;
            if (whole == NOT || place < whole || !unwritten(read, place))
                throw new Refused(
                        "Place %d of %s is damaged in every copy: put a whole copy back."
                                .formatted(place, name));
        }
    }

    private static boolean unwritten(List<Copy> read, int place) {
        return read.stream().allMatch(copy -> copy.unwritten(place));
    }

    private Stream<byte[]> entries(List<Copy> read, int place) {
        return read.stream().flatMap(copy -> copy.at(place)).filter(shape::fits);
    }

    /// Adds entries; on the disk everywhere when it returns. What was broken off is written over by
    /// what comes next.
    void add(List<byte[]> entries) {
        var places = new HashMap<Integer, byte[]>();
        int next = end;
        for (var entry : entries) places.put(next++, entry);
        places.put(next, EndMark.behind(next, shape.placeBytes()));
        copies.forEach(copy -> copy.write(places));
        end = next;
    }
}
