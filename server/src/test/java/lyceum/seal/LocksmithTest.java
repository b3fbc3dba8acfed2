package lyceum.seal;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksmithTest {
    private static final long APP = 3_000_001;
    private static final Duration ROUND = Duration.ofMillis(5);
    private static final Scope.App ALL = new Scope.App(APP);
    private static final Scope.Room CLASS = new Scope.Room(APP, 300_000_001);

    @TempDir Path directory;

    private volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(List.of(directory), () -> now);
        vault.make(List.of(ALL, CLASS));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private byte[] wrap() {
        try {
            return Files.readAllBytes(directory.resolve(Mirrors.WRAP));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void awaitAnother(byte[] wrap) {
        await().until(() -> !Arrays.equals(wrap(), wrap));
    }

    @Test
    void wrapsAnewAtItsStartIfADayWentBy() {
        var first = wrap();
        now = now.plus(Duration.ofDays(2));
        try (var locksmith = Locksmith.start(vault, () -> now, Duration.ofDays(1))) {
            awaitAnother(first);
        }
    }

    @Test
    void wrapsAnewEachDayAndAfterAKill() {
        try (var locksmith = Locksmith.start(vault, () -> now, ROUND)) {
            var first = wrap();
            now = now.plus(Duration.ofDays(1));
            awaitAnother(first);
            var second = wrap();
            vault.destroy(List.of(CLASS));
            awaitAnother(second);
        }
    }
}
