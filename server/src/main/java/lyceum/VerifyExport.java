package lyceum;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import lyceum.privacy.ExportCheck;

/// The command line that checks an archive that somebody took along, without a server and without
/// its data.
final class VerifyExport {
    /// Its first word.
    static final String VERB = "verify-export";

    /// Exit code: the archive does not hold.
    static final int WRONG = 1;

    private static final List<String> HELP =
            List.of(
                    "verify-export FILE [KEY]",
                    "FILE is an archive, as DescribeExport and the console give it.",
                    "KEY is the public key that must have signed it, as in a receipt you trust;",
                    "without it the key that did is printed.",
                    "Exit code: 0 it holds, 1 it does not, 2 the file cannot be read.");

    private VerifyExport() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.size() > 2 || arguments.contains("--help")) {
            HELP.forEach(out::println);
            return arguments.contains("--help") ? 0 : Program.UNUSABLE;
        }
        var key = arguments.size() == 2 ? arguments.get(1) : null;
        try {
            var good = ExportCheck.check(Path.of(arguments.getFirst()), key);
            out.println("All " + good.files() + " files hold, signed by " + good.key());
            return 0;
        } catch (ExportCheck.Wrong wrong) {
            err.println(wrong.getMessage());
            return WRONG;
        } catch (IOException | InvalidPathException unreadable) {
            err.println(arguments.getFirst() + " cannot be read.");
            return Program.UNUSABLE;
        }
    }
}
