package lyceum;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lyceum.backup.HouseStore;
import lyceum.seal.Installation;
import lyceum.watch.Watch;

/// A command line about copies of a store: the place of the copy, then settings.
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
                    var settings = Settings.read(rest, environment);
                    work.run(Path.of(arguments.getFirst()), settings, out);
                    return 0;
                });
    }

    /// The store of a server of these settings.
    static HouseStore store(Settings settings) {
        var data = settings.data().toAbsolutePath().normalize();
        var engine = Stores.engine(settings, data.resolve(Installation.STORE_FILE));
        return HouseStore.of(data, engine, Watch.DAY_KINDS);
    }
}
