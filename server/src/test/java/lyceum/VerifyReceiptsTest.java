package lyceum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import lyceum.privacy.ReceiptCheck;
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
        assertThat(said.toString(UTF_8)).startsWith("verify-receipts FILE [--key KEY]");
        assertThat(run()).isEqualTo(Program.UNUSABLE);
        for (var wrong :
                List.of("b", "--key", "--from x", "--from 1 --from 1", "--all 2 --to 2", "--no 1"))
            assertThat(run(("a " + wrong).split(" "))).isEqualTo(Program.UNUSABLE);
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

    @Test
    void sayWhatTheFileHoldsAndHoldsToWhatIsAsked(@TempDir Path folder) throws Exception {
        var mine = new Chain();
        var lines = mine.lines(4);
        var file = Files.write(folder.resolve("receipts"), lines);
        var name = file.toString();
        assertThat(run(name)).isZero();
        assertThat(said.toString(UTF_8))
                .contains("Receipts 1 to 4 hold", mine.key())
                .contains("begin with the first", "end at 4", "whose key that is");
        assertThat(run(name, "--key", mine.key(), "--all", "4")).isZero();
        assertThat(said.toString(UTF_8)).doesNotContain("Not asked");
        var fingerprint = ReceiptCheck.fingerprint(mine.key());
        assertThat(said.toString(UTF_8)).contains(fingerprint);
        assertThat(run(name, "--key", fingerprint, "--from", "1", "--to", "4")).isZero();
        assertThat(run(name, "--key", new Chain().key())).isEqualTo(FileCheck.WRONG);
        assertThat(run(name, "--to", "5")).isEqualTo(FileCheck.WRONG);
        assertThat(said.toString(UTF_8)).contains("end at receipt 4, not at 5");
        Files.write(file, lines.subList(1, 4));
        assertThat(run(name)).isZero();
        assertThat(said.toString(UTF_8)).contains("begin at 2: 1 to 1 are not in this file");
        assertThat(run(name, "--all", "4")).isEqualTo(FileCheck.WRONG);
        assertThat(said.toString(UTF_8)).contains("begin at receipt 2, not at 1");
    }

    @Test
    void aFieldThatStandsTwiceIsOneLine(@TempDir Path folder) throws Exception {
        var line = new Chain().lines(1).getFirst();
        var twice = line.substring(0, line.length() - 1) + ",\"n\":1}";
        var file = Files.writeString(folder.resolve("receipts"), twice + "\n");
        assertThat(run(file.toString())).isEqualTo(FileCheck.WRONG);
        assertThat(said.toString(UTF_8).lines()).hasSize(1).allMatch(it -> it.startsWith("Line 1"));
    }

    /// Receipts signed by a key of their own.
    private static final class Chain {
        private final KeyPair pair;

        Chain() throws GeneralSecurityException {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }

        String key() {
            return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        }

        List<String> lines(int most) throws GeneralSecurityException {
            var lines = new ArrayList<String>();
            var prev = "0".repeat(64);
            for (int n = 1; n <= most; n++) {
                var line = line(n, prev);
                lines.add(line);
                var sha256 = MessageDigest.getInstance("SHA-256");
                prev = HexFormat.of().formatHex(sha256.digest(line.getBytes(UTF_8)));
            }
            return lines;
        }

        private String line(int n, String prev) throws GeneralSecurityException {
            var head =
                    "{\"endedAt\":3,\"holds\":[],\"id\":\"e%d\",\"key\":\"%s\",".formatted(n, key())
                            + "\"keysDestroyedAt\":2,\"mirrors\":1,\"n\":%d,\"prev\":\"%s\","
                                    .formatted(n, prev)
                            + "\"requestedAt\":1,\"scopeKind\":\"PERSON\",";
            var rest = "\"stores\":[],\"version\":1}";
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update((head + rest).getBytes(UTF_8));
            var sig = Base64.getEncoder().encodeToString(signer.sign());
            return head + "\"sig\":\"" + sig + "\"," + rest;
        }
    }
}
