package lyceum.watch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.PersonalStore;
import lyceum.seal.Installation;

/// All that is seen of a server at work, a part for each thing that can be asked.
///
/// @param stores what it keeps of people, to be erased
/// @param dated what it keeps for a time only
public record Watch(
        LogService log,
        LogSearch search,
        AddressSettings addresses,
        Operations operations,
        List<PersonalStore> stores,
        List<Dated> dated,
        List<AutoCloseable> parts)
        implements AutoCloseable {
    /// The folder of the files of days.
    public static final String DAYS = "days";

    /// Of a server in this installation.
    public static Watch open(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        Path folder = house.directory().resolve(DAYS);
        var files = LogFiles.in(folder);
        var addresses = new AddressSettings(database, commit);
        var log = new LogService(house, files, addresses);
        var operations = new Operations(house, database, commit);
        var logDays =
                new DayStore(
                        "log service",
                        Category.LOG,
                        files,
                        LogFiles.TABLE,
                        LogFiles.SEALED,
                        LogFiles::of,
                        clock);
        var done = operations.rows();
        return new Watch(
                log,
                new LogSearch(house, files, database, clock),
                addresses,
                operations,
                List.of(logDays, done),
                List.of(logDays, done),
                List.of(log, files::close));
    }

    @Override
    public void close() {
        for (var part : parts) {
            try {
                part.close();
            } catch (Exception fault) {
                throw new IllegalStateException("a part of the watch did not close", fault);
            }
        }
    }
}
