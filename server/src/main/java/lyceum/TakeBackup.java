package lyceum;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import lyceum.backup.Backup;
import lyceum.seal.Installation;

/// The command line that copies a data directory, beside a running server or not.
final class TakeBackup {
    /// Its first word.
    static final String VERB = "backup";

    private static final Usage USAGE =
            new Usage(
                    "backup DIR [--data D] [--store S]",
                    "Copies the store, with its rows of days, into a new folder in DIR, named by",
                    "the time (UTC), beside a running server too, whatever keeps the store. Keys",
                    "are never copied. Copies in DIR that are older than "
                            + Backup.KEPT_DAYS
                            + " days",
                    "are removed. Run it each day; DIR is best on another disk.",
                    "Exit code: 0 the copy is whole and on the disk, 2 there is none.");

    private TakeBackup() {}

    /// Says where the copy is and answers the exit code. Throws [lyceum.seal.Refused] and
    /// [BadSettings].
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        return new CopyCommand(USAGE, TakeBackup::copy).run(arguments, environment, out);
    }

    private static void copy(Path folder, Settings settings, PrintStream out) {
        var data = settings.data();
        var seal = Installation.peek(data);
        var store = CopyCommand.store(settings);
        var backup = new Backup(data, store, seal, InstantSource.system());
        out.println("Copied to " + backup.into(folder));
    }
}
