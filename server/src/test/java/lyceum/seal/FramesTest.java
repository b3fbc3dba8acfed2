package lyceum.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lyceum.OnDisk;
import lyceum.personal.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files under seal: read whole and in parts, and never after a change.
class FramesTest {
    private static final long APP = 3_000_001;
    private static final Scope.App ALL = new Scope.App(APP);
    private static final Scope.Item ITEM = new Scope.Item(APP, 7);
    private static final Address HERE =
            new Address(Category.EXPORT, List.of(ALL, ITEM), "export/1/file");

    @TempDir Path directory;
    private final Random random = new Random(5);
    private Vault vault;
    private Seal seal;
    private Path file;

    @BeforeEach
    void open() {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        vault = new Vault(List.of(directory.resolve("one"), directory.resolve("two")), () -> now);
        vault.make(List.of(ALL, ITEM));
        seal = new Seal(vault, () -> now);
        file = directory.resolve("file");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private byte[] written(int length) throws IOException {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        Files.deleteIfExists(file);
        try (var out = seal.write(HERE, file)) {
            for (int at = 0; at < length; ) {
                int some = Math.min(1 + random.nextInt(50_000), length - at);
                out.write(bytes, at, some);
                at += some;
            }
            out.finish();
        }
        return bytes;
    }

    private byte[] read(Address place, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = seal.read(place, file)) {
            in.copy(from, to, out);
        }
        return out.toByteArray();
    }

    private void readAll() throws IOException {
        try (var in = seal.read(HERE, file)) {
            in.copy(0, in.length(), new ByteArrayOutputStream());
        }
    }

    @Test
    void isReadWholeAndInParts() throws IOException {
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000}) {
            var bytes = written(length);
            try (var in = seal.read(HERE, file)) {
                assertThat(in.length()).isEqualTo(length);
            }
            assertThat(read(HERE, 0, length)).isEqualTo(bytes);
            for (int n = 0; n < 20; n++) {
                int from = random.nextInt(length + 1);
                int to = from + random.nextInt(length - from + 1);
                assertThat(read(HERE, from, to)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
            }
        }
    }

    @Test
    void neverSealsTwoWritingsUnderOneKey() throws IOException {
        var word = "quince ".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var seen = new String[2];
        for (int n = 0; n < 2; n++) {
            Files.deleteIfExists(file);
            try (var out = seal.write(HERE, file)) {
                out.write(word);
                out.finish();
            }
            seen[n] = OnDisk.text(Files.readAllBytes(file));
            assertThat(seen[n]).doesNotContain("quince");
        }
        assertThat(seen[0].substring(100, 200)).isNotEqualTo(seen[1].substring(100, 200));
    }

    @Test
    void doesNotOpenOnceItWasChangedMovedOrCut() throws IOException {
        written(200_000);
        var whole = Files.readAllBytes(file);
        for (int n = 0; n < 50; n++) {
            var changed = whole.clone();
            changed[1 + random.nextInt(whole.length - 1)] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> read(HERE, 0, 200_000))
                    .isInstanceOfAny(SealBroken.class, ScopeErased.class);
        }
        // Cut at a frame, and in the middle of one.
        for (int cut : new int[] {Frames.HEAD + 2 * Frames.SEALED, whole.length - 10, 25, 3}) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThatThrownBy(this::readAll).isInstanceOf(SealBroken.class);
        }
        var swapped = whole.clone();
        System.arraycopy(whole, Frames.HEAD, swapped, Frames.HEAD + Frames.SEALED, Frames.SEALED);
        Files.write(file, swapped);
        assertThat(read(HERE, 0, 100)).hasSize(100);
        assertThatThrownBy(() -> read(HERE, 70_000, 70_100)).isInstanceOf(SealBroken.class);
        Files.write(file, whole);
        var other = new Address(Category.EXPORT, List.of(ALL, ITEM), "export/2/file");
        assertThatThrownBy(() -> read(other, 0, 100)).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatIsNotFinishedDoesNotOpen() throws IOException {
        try (var out = seal.write(HERE, file)) {
            out.write(new byte[200_000]);
        }
        assertThatThrownBy(() -> read(HERE, 190_000, 196_000)).isInstanceOf(SealBroken.class);
    }

    @Test
    void endsWithItsKeyAlsoInTheMiddle() throws IOException {
        written(200_000);
        try (var in = seal.read(HERE, file)) {
            in.copy(0, 70_000, new ByteArrayOutputStream());
            vault.destroy(List.of(ITEM));
            assertThatThrownBy(() -> in.copy(70_000, 80_000, new ByteArrayOutputStream()))
                    .isInstanceOf(ScopeErased.class);
        }
        assertThatThrownBy(() -> seal.read(HERE, file)).isInstanceOf(ScopeErased.class);
        assertThatThrownBy(() -> seal.write(HERE, directory.resolve("next")))
                .isInstanceOf(ScopeErased.class);
    }
}
