package lyceum;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import lyceum.privacy.ReceiptCheck;

/// The command line that checks receipts of erasures, without a server and without its data.
final class VerifyReceipts {
    /// Its first word.
    static final String VERB = "verify-receipts";

    /// Exit code: a receipt does not hold.
    static final int WRONG = 1;

    private static final List<String> HELP =
            List.of(
                    "verify-receipts FILE [KEY]",
                    "FILE has one receipt a line, as DescribeReceipts gives them, in their order.",
                    "KEY is the public key that must have signed them, as in a receipt you trust;",
                    "without it all must be signed by one and the same, which is printed.",
                    "Exit code: 0 all hold, 1 one does not, 2 the file cannot be read.");

    private VerifyReceipts() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.size() > 2 || arguments.contains("--help")) {
            HELP.forEach(out::println);
            return arguments.contains("--help") ? 0 : Program.UNUSABLE;
        }
        var key = arguments.size() == 2 ? arguments.get(1) : null;
        try {
            var good = ReceiptCheck.check(Path.of(arguments.getFirst()), key);
            var to = good.from() + good.receipts() - 1;
            out.println("Receipts " + good.from() + " to " + to + " hold, signed by " + good.key());
            return 0;
        } catch (ReceiptCheck.Wrong wrong) {
            err.println(wrong.getMessage());
            return WRONG;
        } catch (IOException | InvalidPathException unreadable) {
            err.println(arguments.getFirst() + " cannot be read.");
            return Program.UNUSABLE;
        }
    }
}
