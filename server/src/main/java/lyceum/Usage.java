package lyceum;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;

/// How one of the command lines that do not start a server is used.
///
/// @param lines what is told of it, beginning with its first word
record Usage(List<String> lines) {
    private static final String HELP = "--help";

    Usage(String... lines) {
        this(List.of(lines));
    }

    /// Runs it and answers its exit code. Tells how it is used instead where somebody asks for
    /// that, and where the arguments do not fit, which is [Program#UNUSABLE].
    int run(List<String> arguments, boolean fit, PrintStream out, IntSupplier command) {
        var asked = arguments.contains(HELP);
        if (fit && !asked) return command.getAsInt();
        lines.forEach(out::println);
        return asked ? 0 : Program.UNUSABLE;
    }
}
