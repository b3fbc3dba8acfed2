package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private static final byte[] NONE = new byte[Slot.TAG_BYTES];

    @TempDir Path directory;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private Path one;
    private Path two;
    private KeyRing ring;

    @BeforeEach
    void begin() {
        one = directory.resolve("one");
        two = directory.resolve("two");
        open();
    }

    private void open() {
        ring = new KeyRing(List.of(one, two), () -> now);
    }

    @AfterEach
    void close() {
        ring.close();
    }

    private List<Held> add(long... ids) {
        return ring.add(
                LongStream.of(ids)
                        .mapToObj(id ->
                                Slot.wanted(Slot.Kind.ROOM, 3_000_001, id, 100 + id, NONE, NONE))
                        .toList());
    }

    private List<Long> rooms() {
        return ring.keys().stream().map(held -> held.slot().id()).sorted().toList();
    }

    @Test
    void writesTheSameToEveryCopyForItsOwnerOnly() throws IOException {
        add(1, 2, 3);
        for (var name : List.of(Mirrors.KEYS, Mirrors.WRAP, Mirrors.KILLS)) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
            var rights = Files.getPosixFilePermissions(two.resolve(name));
            assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
        }
    }

    @Test
    void aDestroyedKeyLeavesNoByteInAnyCopy() throws IOException {
        var held = add(1, 2).getFirst();
        var slot = HexFormat.of().formatHex(held.slot().wrapped());
        var key = held.key().clone();
        assertThat(hex(one)).contains(slot);
        ring.destroy(List.of(held));
        for (var copy : List.of(one, two)) assertThat(hex(copy)).doesNotContain(slot);
        assertThat(held.key()).isNotEqualTo(key).containsOnly(0);
        assertThat(rooms()).containsExactly(2L);
        assertThat(add(3).getFirst().place()).isEqualTo(held.place()); // taken again
    }

    private static String hex(Path folder) throws IOException {
        var all = new StringBuilder();
        for (var name : List.of(Mirrors.KEYS, Mirrors.WRAP, Mirrors.KILLS))
            all.append(HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(name))));
        return all.toString();
    }

    @Test
    void makesALostCopyAnew() throws IOException {
        add(1, 2, 3);
        close();
        for (var name : List.of(Mirrors.KEYS, Mirrors.WRAP, Mirrors.KILLS))
            Files.delete(two.resolve(name));
        open();
        assertThat(rooms()).containsExactly(1L, 2L, 3L);
        writesTheSameToEveryCopyForItsOwnerOnly();
    }

    @Test
    void mendsADamagedSlotFromTheOtherCopy() throws IOException {
        add(1, 2, 3);
        close();
        change(one, 20);
        change(two, Slot.BYTES + 20);
        open();
        assertThat(rooms()).containsExactly(1L, 2L, 3L);
        assertThat(one.resolve(Mirrors.KEYS)).hasSameBinaryContentAs(two.resolve(Mirrors.KEYS));
    }

    @Test
    void refusesASlotThatIsDamagedEverywhere() throws IOException {
        add(1, 2, 3);
        close();
        change(one, 20);
        change(two, 20);
        assertThatThrownBy(this::open).isInstanceOf(Refused.class).hasMessageContaining("damaged");
        change(one, 20);
        open();
    }

    @Test
    void refusesKeysThatWereCutOffEverywhere() throws IOException {
        add(1, 2, 3);
        close();
        var whole = keep(one);
        for (var left : List.of(whole.length - Slot.BYTES, 2 * Slot.BYTES, Slot.BYTES + 7, 0)) {
            for (var copy : List.of(one, two)) cut(copy, whole, left);
            assertThatThrownBy(this::open)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("cut off in every copy")
                    .hasMessageNotContaining("\n");
            assertThat(keep(one)).hasSize(left);
            cut(one, whole, whole.length);
            open();
            assertThat(rooms()).containsExactly(1L, 2L, 3L);
            close();
            assertThat(keep(two)).isEqualTo(whole);
        }
    }

    private static void cut(Path folder, byte[] whole, int left) throws IOException {
        Files.write(folder.resolve(Mirrors.KEYS), Arrays.copyOf(whole, left));
    }

    /// Where the mark of the old end was overwritten, and the new one not written yet.
    @Test
    void finishesAnAddingThatWasBrokenOff() throws IOException {
        add(1);
        var before = keep(one);
        add(2, 3);
        close();
        var after = keep(one);
        cut(one, after, 2 * Slot.BYTES);
        cut(two, before, before.length);
        open();
        assertThat(rooms()).containsExactly(1L, 2L);
        assertThat(add(4).getFirst().place()).isEqualTo(2);
        writesTheSameToEveryCopyForItsOwnerOnly();
    }

    @Test
    void keysFromBeforeThereWasAMarkGetOne() throws IOException {
        add(1, 2);
        close();
        var whole = keep(one);
        for (var copy : List.of(one, two)) {
            cut(copy, whole, whole.length - Slot.BYTES);
            var wrap = Files.readAllBytes(copy.resolve(Mirrors.WRAP));
            Files.write(copy.resolve(Mirrors.WRAP), asBefore(wrap, 0x4c795752));
        }
        open();
        assertThat(rooms()).containsExactly(1L, 2L);
        close();
        assertThat(keep(one)).hasSize(whole.length);
        for (var copy : List.of(one, two)) cut(copy, whole, whole.length - Slot.BYTES);
        assertThatThrownBy(this::open).isInstanceOf(Refused.class).hasMessageContaining("cut off");
        ring = new KeyRing(List.of(directory.resolve("three")), () -> now);
    }

    private static byte[] asBefore(byte[] wrap, int begin) {
        var bytes = ByteBuffer.wrap(wrap).putInt(0, begin);
        var crc = new CRC32();
        crc.update(wrap, 0, 16 + WrapKey.KEY_BYTES);
        return bytes.putInt(16 + WrapKey.KEY_BYTES, (int) crc.getValue()).array();
    }

    private static void change(Path folder, int at) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(Mirrors.KEYS));
        bytes[at] ^= 1;
        Files.write(folder.resolve(Mirrors.KEYS), bytes);
    }

    @Test
    void refusesAnotherWrappingKey() throws IOException {
        add(1);
        close();
        for (var copy : List.of(one, two)) Files.delete(copy.resolve(Mirrors.WRAP));
        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(Mirrors.WRAP);
    }

    @Test
    void anOlderCopyBringsNothingBack() throws IOException {
        var held = add(1, 2);
        var before = keep(one);
        ring.destroy(List.of(held.getFirst()));
        close();
        // A copy that was away during the kill, and one that was broken off by a crash.
        for (var copies : List.of(List.of(one), List.of(one, two))) {
            for (var copy : copies) Files.write(copy.resolve(Mirrors.KEYS), before);
            open();
            assertThat(rooms()).containsExactly(2L);
            close();
        }
    }

    @Test
    void killsThatWereCutOffEverywhereAreMissed() throws IOException {
        ring.destroy(List.of(add(1, 2).getFirst()));
        close();
        var whole = Files.readAllBytes(one.resolve(Mirrors.KILLS));
        for (var copy : List.of(one, two))
            Files.write(copy.resolve(Mirrors.KILLS), Arrays.copyOf(whole, 0));
        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(Mirrors.KILLS);
        Files.write(two.resolve(Mirrors.KILLS), whole);
        open();
        assertThat(rooms()).containsExactly(2L);
        assertThat(one.resolve(Mirrors.KILLS)).hasBinaryContent(whole);
    }

    @Test
    void listsFromBeforeTheyHadAMarkGetOne() throws IOException {
        var held = add(1, 2);
        var keys = keep(one);
        ring.destroy(List.of(held.getFirst()));
        close();
        for (var copy : List.of(one, two)) {
            var kills = Files.readAllBytes(copy.resolve(Mirrors.KILLS));
            var before = Arrays.copyOf(kills, kills.length - Kills.PLACE_BYTES);
            Files.write(copy.resolve(Mirrors.KILLS), before);
            Files.write(copy.resolve(Mirrors.PERIODS), new byte[0]);
            var wrap = Files.readAllBytes(copy.resolve(Mirrors.WRAP));
            Files.write(copy.resolve(Mirrors.WRAP), asBefore(wrap, 0x4c795753));
            Files.write(copy.resolve(Mirrors.KEYS), keys);
        }
        open();
        assertThat(rooms()).containsExactly(2L);
        close();
        for (var copy : List.of(one, two)) Files.write(copy.resolve(Mirrors.PERIODS), new byte[0]);
        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(Mirrors.PERIODS);
        ring = new KeyRing(List.of(directory.resolve("three")), () -> now);
    }

    @Test
    void anOlderCopyDoesNotOpenOnceAllIsWrappedAnew() throws IOException {
        add(1, 2);
        var before = keep(one);
        ring.rotate();
        assertThat(hex(one)).doesNotContain(wrapped(before, 0));
        close();
        open();
        assertThat(rooms()).containsExactly(1L, 2L);
        close();
        for (var copy : List.of(one, two)) Files.write(copy.resolve(Mirrors.KEYS), before);
        assertThatThrownBy(this::open).isInstanceOf(Refused.class);
        ring = new KeyRing(List.of(directory.resolve("three")), () -> now);
    }

    @Test
    void finishesAWrappingThatWasBrokenOff() throws IOException {
        add(1, 2, 3);
        var before = keep(one);
        var wrapBefore = Files.readAllBytes(one.resolve(Mirrors.WRAP));
        ring.rotate();
        close();
        var after = keep(one);
        var wrapAfter = Files.readAllBytes(one.resolve(Mirrors.WRAP));
        // Both wrapping keys are there; of three slots one was written, in one copy.
        var wraps = wrapAfter.clone();
        System.arraycopy(wrapBefore, 0, wraps, 0, WrapKey.PLACE_BYTES);
        var half = before.clone();
        System.arraycopy(after, Slot.BYTES, half, Slot.BYTES, Slot.BYTES);
        for (var copy : List.of(one, two)) {
            Files.write(copy.resolve(Mirrors.WRAP), wraps);
            Files.write(copy.resolve(Mirrors.KEYS), copy.equals(one) ? half : before);
        }
        open();
        assertThat(rooms()).containsExactly(1L, 2L, 3L);
        assertThat(hex(one)).doesNotContain(wrapped(before, 0), wrapped(before, 2));
        assertThat(Files.readAllBytes(one.resolve(Mirrors.WRAP)))
                .startsWith(new byte[WrapKey.PLACE_BYTES]);
    }

    private static byte[] keep(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve(Mirrors.KEYS));
    }

    private static String wrapped(byte[] keys, int place) {
        var from = place * Slot.BYTES;
        var slot = Slot.of(Arrays.copyOfRange(keys, from, from + Slot.BYTES));
        return HexFormat.of().formatHex(slot.wrapped());
    }
}
