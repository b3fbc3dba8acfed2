package lyceum;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import lyceum.backup.Backup;
import lyceum.backup.Restore;
import lyceum.seal.Installation;

/// The command line that puts a copy back into a data directory that no server uses.
final class RestoreBackup {
    /// Its first word.
    static final String VERB = "restore";

    private static final Usage USAGE =
            new Usage(
                    "restore COPY [--data D] [--key-mirror M] [--store S]",
                    "Puts COPY, a folder that backup made, into the store. The keys must be in",
                    "the data directory or the key mirror: a copy has none. Classes and people",
                    "become what they were; erasures, receipts, limits, holds, applications and",
                    "their keys stay as they are. What was erased since the copy does not come",
                    "back. What was there before is copied beside COPY first. Stop the server",
                    "for it.",
                    "Exit code: 0 it is done, 2 nothing was changed.");

    private RestoreBackup() {}

    /// Says what was done and answers the exit code. Throws [lyceum.seal.Refused] and
    /// [BadSettings].
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        return new CopyCommand(USAGE, RestoreBackup::restore).run(arguments, environment, out);
    }

    private static void restore(Path copy, Settings settings, PrintStream out) {
        var clock = InstantSource.system();
        try (var house =
                Installation.openWithoutStore(settings.data(), settings.secondKeys(), clock)) {
            var done = new Restore(house, CopyCommand.store(settings), clock).from(copy);
            out.println("Restored as of " + done.takenAt() + ".");
            if (done.bereft() > 0) out.println(bereft(done.bereft()));
            done.kept().ifPresent(kept -> out.println("What was there before is in " + kept));
            if (done.kept().isEmpty())
                out.println("There was no store: receipts since the copy are lost, see the guide.");
        }
    }

    private static String bereft(long holds) {
        return "Holds of what is not in COPY: "
                + holds
                + ". It is kept for "
                + Backup.KEPT_DAYS
                + " days in the copy named below, which restore can put back.";
    }
}
