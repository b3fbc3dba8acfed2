package lyceum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that `./lyceum test --long` writes.
final class ReliabilityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LIMIT_SECONDS = 30;

    @TempDir private Path folder;

    @Test
    void says_what_the_tests_told_with_date_and_machine() throws Exception {
        Files.writeString(
                folder.resolve("test-alone.log"),
                """
                KillTest: -Dseed=7
                KillTest: 200 kills, 9 events
                """);
        Files.writeString(
                folder.resolve("test-java.log"),
                """
                LostReportsTest: 50 kills, back after p50 900 ms
                EraseKillTest: on SQLite 300 kills, one receipt each
                EraseKillTest: on MariaDB 200 kills, one receipt each
                """);
        Files.writeString(
                folder.resolve("test-browser.log"), "media back after 4.2 s (server 2.6 s)\n");
        assertThat(write()).isZero();
        assertThat(folder.resolve("page.md"))
                .content()
                .contains("on " + LocalDate.now())
                .contains("\n  200 kills, 9 events.\n")
                .contains("\n  50 kills, back after p50 900 ms.\n")
                .contains("on SQLite:\n  300 kills, one receipt each.\n")
                .contains("on MariaDB:\n  200 kills, one receipt each.\n")
                .contains("\n  4.2 s (server 2.6 s).\n")
                .containsPattern("Machine: \\d+ × .+, \\d+ GB, .+\\.");
    }

    @Test
    void is_not_written_where_a_figure_is_missing() throws Exception {
        Files.writeString(folder.resolve("test-alone.log"), "KillTest: 200 kills, 9 events\n");
        assertThat(write()).isEqualTo(1);
        assertThat(folder.resolve("page.md")).doesNotExist();
    }

    private int write() throws Exception {
        var page = folder.resolve("page.md");
        var script =
                ". scripts/say.sh; . scripts/reliability.sh; write_reliability %s %s"
                        .formatted(folder, page);
        var process =
                new ProcessBuilder("bash", "-c", script)
                        .directory(ROOT.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
        return process.exitValue();
    }
}
