package lyceum.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/// The key under which all others are wrapped, in a file of two places. A new one is written into
/// the free place; the old one is overwritten last, once nothing is wrapped under it any more. That
/// makes every older copy of the key file useless.
///
/// @param made when, in milliseconds since 1970
/// @param marked whether the file of keys it goes with ends with a mark
record WrapKey(int place, int generation, long made, byte[] key, boolean marked) {
    /// A sector of the disk, so that one is written whole or not at all.
    static final int PLACE_BYTES = 512;

    static final int KEY_BYTES = 32;

    private static final int PLACES = 2;
    private static final int USED_BYTES = 16 + KEY_BYTES;
    private static final int MARK = 0x4c795753;
    // Written while the file of keys had no mark at its end.
    private static final int MARK_BEFORE = 0x4c795752;

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
        return new WrapKey(0, 1, now, fresh(random), true);
    }

    /// The one after this, in the other place.
    WrapKey next(SecureRandom random, long now) {
        return new WrapKey(1 - place, generation + 1, now, fresh(random), true);
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
        bytes.putInt(marked ? MARK : MARK_BEFORE).putInt(generation);
        bytes.putLong(made).put(key);
        return bytes.putInt(check(bytes.array())).array();
    }

    private static Optional<WrapKey> read(int place, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var mark = in.getInt();
        var known = mark == MARK || mark == MARK_BEFORE;
        if (!known || in.getInt(USED_BYTES) != check(bytes)) return Optional.empty();
        var generation = in.getInt();
        var made = in.getLong();
        var key = new byte[KEY_BYTES];
        in.get(key);
        return Optional.of(new WrapKey(place, generation, made, key, mark == MARK));
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
