package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of which nothing may be lost: cut off at every byte, damaged at every byte, written half.
class JournalTest {
    private static final int PLACE = 32;
    private static final Journal.Shape SHAPE = new Journal.Shape(0x74657374, 28, PLACE);
    private static final String NAME = "test.log";

    @TempDir Path directory;
    private List<Path> files = List.of();

    @BeforeEach
    void begin() throws IOException {
        files = List.of(directory.resolve("one"), directory.resolve("two"));
        for (var folder : files) Files.createDirectories(folder);
        open(false, List.of(1L, 2L, 3L));
    }

    /// The numbers that are in it, after some were added.
    private List<Long> open(boolean marked, List<Long> more) {
        var copies = files.stream().map(folder -> KeyFile.open(folder, NAME, PLACE)).toList();
        try {
            var journal = new Journal(NAME, SHAPE, copies);
            var all = new ArrayList<>(journal.open(marked));
            var added = more.stream().map(JournalTest::entry).toList();
            if (!added.isEmpty()) journal.add(added);
            all.addAll(added);
            return all.stream().map(JournalTest::number).toList();
        } finally {
            copies.forEach(KeyFile::close);
        }
    }

    private List<Long> read() {
        return open(true, List.of());
    }

    private static byte[] entry(long number) {
        return SHAPE.ended(SHAPE.begun().putLong(number));
    }

    private static long number(byte[] entry) {
        return ByteBuffer.wrap(entry).getLong(Integer.BYTES);
    }

    private byte[] bytes(int copy) throws IOException {
        return Files.readAllBytes(files.get(copy).resolve(NAME));
    }

    private void put(int copy, byte[] bytes) throws IOException {
        Files.write(files.get(copy).resolve(NAME), bytes);
    }

    @Test
    @Tag("T-09")
    void oneCopyThatIsCutOffAnywhereIsMadeWholeFromTheOther() throws IOException {
        var whole = bytes(0);
        assertThat(whole).hasSize(4 * PLACE);
        for (int copy = 0; copy < 2; copy++)
            for (int left = 0; left < whole.length; left++) {
                put(copy, Arrays.copyOf(whole, left));
                assertThat(read()).as("cut at " + left).containsExactly(1L, 2L, 3L);
                assertThat(bytes(copy)).isEqualTo(whole);
            }
    }

    @Test
    @Tag("T-09")
    void whatIsCutOffAnywhereInEveryCopyIsRefused() throws IOException {
        var whole = bytes(0);
        for (int left = 0; left < whole.length; left++) {
            for (int copy = 0; copy < 2; copy++) put(copy, Arrays.copyOf(whole, left));
            assertThatThrownBy(this::read)
                    .as("cut at " + left)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("cut off in every copy");
            assertThat(bytes(0)).hasSize(left);
        }
    }

    @Test
    @Tag("T-09")
    void aByteThatChangedInOneCopyIsMendedAndInEveryCopyIsRefused() throws IOException {
        var whole = bytes(0);
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            put(0, changed);
            assertThat(read()).as("changed at " + at).containsExactly(1L, 2L, 3L);
            assertThat(bytes(0)).isEqualTo(whole);
            put(0, changed);
            put(1, changed);
            assertThatThrownBy(this::read).as("changed at " + at).isInstanceOf(Refused.class);
            for (int copy = 0; copy < 2; copy++) put(copy, whole);
        }
    }

    @Test
    @Tag("T-09")
    void anAddingThatIsBrokenOffAtAnyByteLosesNothingThatStoodBefore() throws IOException {
        var before = bytes(0);
        open(true, List.of(4L, 5L));
        var after = bytes(0);
        // The first copy is written from the old mark on; the other one is not begun yet, or done.
        for (int written = 3 * PLACE; written < after.length; written++) {
            put(0, half(before, after, written));
            put(1, before);
            assertThat(read()).as("written to " + written).startsWith(1L, 2L, 3L);
            assertThat(bytes(0)).isEqualTo(bytes(1));
            var known = new ArrayList<>(read());
            known.add(6L);
            assertThat(open(true, List.of(6L))).isEqualTo(known);
            assertThat(read()).isEqualTo(known);
            put(0, after);
            put(1, half(before, after, written));
            assertThat(read()).as("again to " + written).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    @Tag("T-09")
    void anAddingOfWhichAnyPlacesWereWrittenLosesNothingThatStoodBefore() throws IOException {
        var before = bytes(0);
        open(true, List.of(4L, 5L, 6L));
        var after = bytes(0);
        int places = after.length / PLACE - 3;
        for (int mask = 0; mask < 1 << places; mask++) {
            var some = Arrays.copyOf(before, after.length);
            for (int n = 0; n < places; n++)
                if ((mask & 1 << n) != 0)
                    System.arraycopy(after, (3 + n) * PLACE, some, (3 + n) * PLACE, PLACE);
            put(0, some);
            put(1, before);
            assertThat(read()).as("places " + mask).startsWith(1L, 2L, 3L);
            var known = new ArrayList<>(read());
            known.add(7L);
            assertThat(open(true, List.of(7L))).isEqualTo(known);
            assertThat(read()).isEqualTo(known);
            put(0, after);
            put(1, some);
            assertThat(read()).as("again " + mask).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    @Tag("T-09")
    void damageIsNotTakenForAnAddingThatWasBrokenOff() throws IOException {
        var before = bytes(0);
        open(true, List.of(4L, 5L));
        var after = bytes(0);
        for (int at = 3 * PLACE; at < 5 * PLACE; at++) {
            var changed = after.clone();
            changed[at] ^= 1;
            put(0, changed);
            put(1, before);
            assertThatThrownBy(this::read)
                    .as("changed at " + at)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("damaged in every copy");
        }
        // Each copy is damaged elsewhere: together they hold all of it.
        var one = after.clone();
        one[0] ^= 1;
        var two = after.clone();
        two[PLACE] ^= 1;
        put(0, one);
        put(1, two);
        assertThat(read()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private static byte[] half(byte[] before, byte[] after, int written) {
        var half = Arrays.copyOf(after, Math.max(written, before.length));
        if (written < before.length)
            System.arraycopy(before, written, half, written, before.length - written);
        return half;
    }

    @Test
    @Tag("T-09")
    void aCopyThatWasAwayGetsWhatItMissed() throws IOException {
        var away = bytes(1);
        open(true, List.of(4L));
        put(1, away);
        assertThat(read()).containsExactly(1L, 2L, 3L, 4L);
        put(0, new byte[0]);
        assertThat(read()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    @Tag("T-09")
    void aListFromBeforeThereWasAMarkGetsOneAndLosesItsGaps() throws IOException {
        var whole = bytes(0);
        var gap = new byte[4 * PLACE];
        System.arraycopy(whole, 0, gap, 0, PLACE);
        System.arraycopy(whole, PLACE, gap, 2 * PLACE, 2 * PLACE);
        for (int copy = 0; copy < 2; copy++) put(copy, gap);
        assertThat(open(false, List.of())).containsExactly(1L, 2L, 3L);
        IntStream.range(0, 2)
                .forEach(copy -> assertThat(files.get(copy).resolve(NAME)).hasBinaryContent(whole));
        assertThat(read()).containsExactly(1L, 2L, 3L);
    }
}
