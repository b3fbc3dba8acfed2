package lyceum;

import java.io.PrintStream;
import java.util.List;
import lyceum.privacy.ReceiptCheck;

/// The command line that checks receipts of erasures.
final class VerifyReceipts {
    /// Its first word.
    static final String VERB = "verify-receipts";

    private static final Usage USAGE =
            new Usage(
                    "verify-receipts FILE [KEY]",
                    "FILE has one receipt a line, as DescribeReceipts gives them, in their order.",
                    "KEY is the public key that must have signed them, as in a receipt you trust;",
                    "without it all must be signed by one and the same, which is printed.",
                    "Exit code: 0 all hold, 1 one does not, 2 the file cannot be read.");

    private VerifyReceipts() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return new FileCheck(USAGE, (file, key) -> told(ReceiptCheck.check(file, key)))
                .run(arguments, out, err);
    }

    private static String told(ReceiptCheck.Good good) {
        var last = good.from() + good.receipts() - 1;
        return "Receipts " + good.from() + " to " + last + " hold, signed by " + good.key();
    }
}
