package lyceum;

import java.io.PrintStream;
import java.util.List;
import lyceum.privacy.ExportCheck;

/// The command line that checks an archive that somebody took along.
final class VerifyExport {
    /// Its first word.
    static final String VERB = "verify-export";

    private static final Usage USAGE =
            new Usage(
                    "verify-export FILE [KEY]",
                    "FILE is an archive, as DescribeExport and the console give it.",
                    "KEY is the public key that must have signed it, as in a receipt you trust;",
                    "without it the key that did is printed.",
                    "Exit code: 0 it holds, 1 it does not, 2 the file cannot be read.");

    private VerifyExport() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new FileCheck(USAGE, (file, key) -> told(ExportCheck.check(file, key)))
                .run(arguments, out, err);
    }

    private static String told(ExportCheck.Good good) {
        return "All " + good.files() + " files hold, signed by " + good.key();
    }
}
