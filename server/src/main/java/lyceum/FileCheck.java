package lyceum;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import lyceum.privacy.Unproven;
import org.jspecify.annotations.Nullable;

/// A command line that checks a file which this server signed, without a server and without its
/// data: `FILE [KEY]`.
///
/// @param usage what is told of it
/// @param check looks at the file and says what is good about it
record FileCheck(Usage usage, Check check) {
    /// Exit code: the file does not hold.
    static final int WRONG = 1;

    /// Looks at one file.
    interface Check {
        /// With a key it must be signed by that one. Throws [Unproven] where the file does not
        /// hold.
        String of(Path file, @Nullable String key) throws IOException, Unproven;
    }

    /// Says what was found and answers the exit code.
    int run(List<String> arguments, PrintStream out, PrintStream err) {
        var fit = arguments.size() == 1 || arguments.size() == 2;
        return usage.run(arguments, fit, out, () -> checked(arguments, out, err));
    }

    private int checked(List<String> arguments, PrintStream out, PrintStream err) {
        var key = arguments.size() == 2 ? arguments.get(1) : null;
        try {
            out.println(Printed.line(check.of(Path.of(arguments.getFirst()), key)));
            return 0;
        } catch (Unproven wrong) {
            err.println(Printed.line(String.valueOf(wrong.getMessage())));
            return WRONG;
        } catch (IOException | InvalidPathException unreadable) {
            err.println(Printed.line(arguments.getFirst() + " cannot be read."));
            return Program.UNUSABLE;
        }
    }
}
