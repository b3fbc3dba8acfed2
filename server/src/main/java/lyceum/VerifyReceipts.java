package lyceum;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import lyceum.privacy.ReceiptCheck;

/// The command line that checks receipts of erasures.
final class VerifyReceipts {
    /// Its first word.
    static final String VERB = "verify-receipts";

    private static final Usage USAGE =
            new Usage(
                    "verify-receipts FILE [--key KEY] [--from N] [--to N] [--all N]",
                    "FILE has one receipt a line, as DescribeReceipts gives them, in their order.",
                    "A file alone shows that nothing in it was changed or left out in between: not",
                    "that it has the first and the last receipt, nor whose key signed it. Ask for:",
                    "  --key KEY   the key that must have signed all: as in a receipt you trust,",
                    "              or its fingerprint, SHA-256 of its X.509 form, hexadecimal",
                    "  --from N    the number of the first receipt in the file",
                    "  --to N      the number of the last one",
                    "  --all N     all of N, the Total of DescribeReceipts: as --from 1 --to N",
                    "Exit code: 0 what is in the file and what was asked for holds, 1 it does not,",
                    "2 the file cannot be read.");

    private VerifyReceipts() {}

    /// Says what was found and answers the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var pins = ReceiptPins.read(arguments);
        if (pins.isEmpty()) return USAGE.run(arguments, false, out, () -> 0);
        var asked = pins.get();
        return new FileCheck(
                        USAGE,
                        (file, key) -> {
                            var good = ReceiptCheck.check(file, key);
                            good.mustSpan(asked.from(), asked.to());
                            return told(good, asked);
                        })
                .run(asked.fileAndKey(), out, err);
    }

    private static String told(ReceiptCheck.Good good, ReceiptPins asked) {
        var lines = new ArrayList<String>();
        lines.add(
                "Receipts %d to %d hold, signed by %s"
                        .formatted(good.from(), good.to(), good.key()));
        lines.add("Fingerprint of that key: " + ReceiptCheck.fingerprint(good.key()));
        lines.add(
                good.from() == 1
                        ? "They begin with the first of the application."
                        : "They begin at %d: 1 to %d are not in this file."
                                .formatted(good.from(), good.from() - 1));
        lines.add("They end at %d.".formatted(good.to()));
        if (asked.to() == null)
            lines.add("Not asked: whether that is the last one. Ask with --to or --all.");
        if (asked.key() == null) lines.add("Not asked: whose key that is. Ask with --key.");
        return String.join("\n", lines);
    }
}
