package lyceum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line around the check of archives; the check itself is in `api/ExportTest`.
class VerifyExportTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        said.reset();
        var out = new PrintStream(said, true, UTF_8);
        return VerifyExport.run(List.of(arguments), out, out);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString(UTF_8)).startsWith("verify-export FILE [KEY]");
        assertThat(run()).isEqualTo(Program.UNUSABLE);
        assertThat(run("a", "b", "c")).isEqualTo(Program.UNUSABLE);
    }

    @Test
    void tellsAFileThatIsNoneFromAnArchiveThatDoesNotHold(@TempDir Path folder) throws IOException {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(Program.UNUSABLE);
        assertThat(said.toString(UTF_8)).contains("cannot be read");
        var file = Files.writeString(folder.resolve("some"), "no zip at all");
        assertThat(run(file.toString())).isEqualTo(FileCheck.WRONG);
        assertThat(said.toString(UTF_8)).startsWith("The archive does not hold: ");
    }

    @Test
    void aNameOfAFileDoesNotWipeWhatWasFound(@TempDir Path folder) {
        assertThat(run(folder.resolve("a\u001B[2K\rAll 7 files hold").toString()))
                .isEqualTo(Program.UNUSABLE);
        assertThat(said.toString(UTF_8))
                .contains("a\\u001B[2K\\u000DAll 7 files hold cannot be read")
                .doesNotContain("\u001B", "\r");
    }
}
