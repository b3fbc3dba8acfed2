package lyceum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line around the scan; the scan itself is in `scan/ScanTest`.
class VerifyErasureTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String words, String... arguments) {
        said.reset();
        var out = new PrintStream(said, true, UTF_8);
        var in = new ByteArrayInputStream(words.getBytes(UTF_8));
        return VerifyErasure.run(List.of(arguments), in, out, out);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("", "--help")).isZero();
        assertThat(said.toString(UTF_8)).startsWith("verify-erasure PLACE <WORDS");
        assertThat(run("")).isEqualTo(Program.UNUSABLE);
        assertThat(run("", "a", "b")).isEqualTo(Program.UNUSABLE);
    }

    @Test
    void findsWhatIsThereAndSaysWhatItLookedAt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some"), "Her name was Xanthippe.");
        assertThat(run("Xanthippe\nSocrates of Athens\n", folder.toString()))
                .isEqualTo(VerifyErasure.FOUND);
        assertThat(said.toString(UTF_8)).contains("Xanthippe (raw) in ").doesNotContain("Socrates");
        assertThat(run("Socrates of Athens\n", folder.toString())).isZero();
        assertThat(said.toString(UTF_8)).isEqualToIgnoringNewLines("0 found in 23 bytes.");
    }

    @Test
    void countsTheBytesOfAWordInUtf8(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some"), "\u9648\u5c0f\u660e and \u738b\u82b3.");
        assertThat(run("\u9648\u5c0f\u660e\n", folder.toString())).isEqualTo(VerifyErasure.FOUND);
        assertThat(said.toString(UTF_8)).contains("\u9648\u5c0f\u660e (raw) in ");
        assertThat(run("\u738b\u82b3\n", folder.toString())).isEqualTo(VerifyErasure.FOUND);
        assertThat(run("\u674e\u4f1f\n", folder.toString())).isZero();
        assertThat(said.toString(UTF_8)).isEqualToIgnoringNewLines("0 found in 21 bytes.");
    }

    @Test
    void passesOverAWordThatIsTooShort(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some"), "Her name was Xanthippe.");
        assertThat(run("Ann\nSocrates of Athens\nZo\u00eb\n", folder.toString()))
                .isEqualTo(VerifyErasure.PASSED_OVER);
        assertThat(said.toString(UTF_8))
                .isEqualToIgnoringNewLines(
                        "Too short to be looked for: Ann\nToo short to be looked for: Zo\u00eb\n"
                                + "0 found in 23 bytes.");
        assertThat(run("Ann\nXanthippe\n", folder.toString())).isEqualTo(VerifyErasure.FOUND);
        assertThat(said.toString(UTF_8)).contains("looked for: Ann", "Xanthippe (raw) in ");
    }

    @Test
    void aNameOfAFileDoesNotWipeWhatWasFound(@TempDir Path folder) throws IOException {
        var sly = folder.resolve("a\u001B[2K\u001B[1A\r0 found\u202E");
        Files.writeString(sly, "Her name was Xanthippe.");
        assertThat(run("Xanthippe\n", folder.toString())).isEqualTo(VerifyErasure.FOUND);
        assertThat(said.toString(UTF_8))
                .contains("a\\u001B[2K\\u001B[1A\\u000D0 found\\u202E")
                .doesNotContain("\u001B", "\r", "\u202E");
    }

    @Test
    void saysWhatCannotBeLookedForOrAt(@TempDir Path folder) {
        assertThat(run("Ann\n", folder.toString())).isEqualTo(Program.UNUSABLE);
        assertThat(said.toString(UTF_8)).contains("Too short to be looked for: Ann");
        assertThat(run("\n", folder.toString())).isEqualTo(Program.UNUSABLE);
        var none = folder.resolve("none").toString();
        assertThat(run("Xanthippe", none)).isEqualTo(Program.UNUSABLE);
        assertThat(said.toString(UTF_8)).contains("cannot be read");
    }
}
