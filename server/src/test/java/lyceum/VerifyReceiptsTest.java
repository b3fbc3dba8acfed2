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

/// The command line around the check of receipts; the check itself is in `api/ErasureTest`.
class VerifyReceiptsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        said.reset();
        var out = new PrintStream(said, true, UTF_8);
        return VerifyReceipts.run(List.of(arguments), out, out);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString(UTF_8)).startsWith("verify-receipts FILE [KEY]");
        assertThat(run()).isEqualTo(Program.UNUSABLE);
        assertThat(run("a", "b", "c")).isEqualTo(Program.UNUSABLE);
    }

    @Test
    void tellsAFileThatIsNoneFromReceiptsThatDoNotHold(@TempDir Path folder) throws IOException {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(Program.UNUSABLE);
        assertThat(said.toString(UTF_8)).contains("cannot be read");
        var file = Files.writeString(folder.resolve("some"), "{}\n");
        assertThat(run(file.toString())).isEqualTo(FileCheck.WRONG);
        assertThat(said.toString(UTF_8)).startsWith("Line 1: ");
        Files.write(file, new byte[] {(byte) 0xff, 10});
        assertThat(run(file.toString())).isEqualTo(Program.UNUSABLE);
    }
}
