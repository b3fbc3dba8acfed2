package lyceum.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The key under which all others are wrapped, in a file of two places. A new one is written into
/// the free place; the old one is overwritten last, once nothing is wrapped under it any more. That
/// makes every older copy of the key file useless.
///
/// @param made when, in milliseconds since 1970
/// @param marks which of the files that it goes with end with a mark
record WrapKey(int place, int generation, long made, byte[] key, Marks marks) {
    /// A sector of the disk, so that one is written whole or not at all.
    static final int PLACE_BYTES = 512;

    static final int KEY_BYTES = 32;

    private static final int PLACES = 2;
    private static final int USED_BYTES = 16 + KEY_BYTES;

    /// Which files end with a mark, by how a place of the file of this key begins.
    enum Marks {
        /// None does.
        NONE(0x4c795752),
        /// The keys do.
        KEYS(0x4c795753),
        /// The lists beside them too.
        ALL(0x4c795754);

        private final int begin;

        Marks(int begin) {
            this.begin = begin;
        }

        private static Optional<Marks> of(int begin) {
            return Stream.of(values()).filter(one -> one.begin == begin).findFirst();
        }
    }

    /// The keys in these copies, oldest first: none in a new installation, two if a change was
    /// broken off. Copies that differ are made equal.
    static List<WrapKey> of(List<KeyFile> copies) {
        var found = new TreeMap<Integer, WrapKey>();
        for (var copy : copies) read(copy).forEach(key -> found.put(key.generation, key));
        while (found.size() > PLACES) found.pollFirstEntry();
        for (var key : found.values())
            for (var copy : copies) if (!read(copy).contains(key)) copy.write(key.asPlace());
        return List.copyOf(found.values());
    }

    /// The keys of one copy.
    static List<WrapKey> read(KeyFile copy) {
        return IntStream.range(0, PLACES)
                .mapToObj(place -> read(place, copy.read(place)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The first one of an installation.
    static WrapKey first(SecureRandom random, long now) {
        return new WrapKey(0, 1, now, fresh(random), Marks.ALL);
    }

    /// The one after this, in the other place.
    WrapKey next(SecureRandom random, long now) {
        return new WrapKey(1 - place, generation + 1, now, fresh(random), Marks.ALL);
    }

    void write(List<KeyFile> copies) {
        copies.forEach(copy -> copy.write(asPlace()));
    }

    /// Overwrites it everywhere: what is wrapped under it never opens again.
    void end(List<KeyFile> copies) {
        copies.forEach(copy -> copy.write(Map.of(place, new byte[PLACE_BYTES])));
        Arrays.fill(key, (byte) 0);
    }

    private Map<Integer, byte[]> asPlace() {
        return Map.of(place, bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrapKey that
                && place == that.place
                && generation == that.generation
                && made == that.made
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return generation;
    }

    private byte[] bytes() {
        var bytes = ByteBuffer.allocate(PLACE_BYTES);
        bytes.putInt(marks.begin).putInt(generation);
        bytes.putLong(made).put(key);
        return bytes.putInt(check(bytes.array())).array();
    }

    private static Optional<WrapKey> read(int place, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var marks = Marks.of(in.getInt());
        if (marks.isEmpty() || in.getInt(USED_BYTES) != check(bytes)) return Optional.empty();
        var generation = in.getInt();
        var made = in.getLong();
        var key = new byte[KEY_BYTES];
        in.get(key);
        return Optional.of(new WrapKey(place, generation, made, key, marks.get()));
    }

    private static int check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, USED_BYTES);
        return (int) crc.getValue();
    }

    private static byte[] fresh(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
