package lyceum.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// Writes down how each test ended that is tagged with the line of the requirements it proves.
/// JUnit finds it by itself; `scripts/ledger.sh` makes `docs/requirements.md` of the lines.
public final class Proofs implements TestWatcher {
    static final String ID = "[A-HJ-Z]-\\d{2}";

    private static final Path FILE = Path.of("target", "proofs.tsv");

    @Override
    public void testSuccessful(ExtensionContext test) {
        write(test, "green");
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable fault) {
        write(test, "red");
    }

    @Override
    public void testAborted(ExtensionContext test, Throwable why) {
        write(test, "red");
    }

    private static synchronized void write(ExtensionContext test, String end) {
        for (var tag : test.getTags()) {
            if (!tag.matches(ID)) continue;
            var line = tag + "\t" + test.getRequiredTestClass().getSimpleName() + "\t" + end + "\n";
            try {
                Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
