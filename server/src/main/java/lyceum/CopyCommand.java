package lyceum;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A command line about copies of a data directory that keeps its rows in files: the place of the
/// copy, then settings.
///
/// @param usage what is told of it
/// @param work what it does
record CopyCommand(Usage usage, Work work) {
    /// Copies, or puts a copy back.
    interface Work {
        /// Says what was done. Throws [lyceum.seal.Refused] where nothing was.
        void run(Path place, Settings settings, PrintStream out);
    }

    /// Does it and answers the exit code. Throws [lyceum.seal.Refused] and [BadSettings].
    int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var fit = !arguments.isEmpty() && !arguments.getFirst().startsWith("-");
        return usage.run(
                arguments,
                fit,
                out,
                () -> {
                    var rest = arguments.subList(1, arguments.size());
                    var settings = ofFiles(Settings.read(rest, environment));
                    work.run(Path.of(arguments.getFirst()), settings, out);
                    return 0;
                });
    }

    private static Settings ofFiles(Settings settings) {
        if (settings.store().isEmpty()) return settings;
        throw new BadSettings(
                List.of(
                        "The rows are in MariaDB: copy and put them back with its own tools,"
                                + " mariadb-dump --single-transaction for one."));
    }
}
