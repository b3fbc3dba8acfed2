package lyceum.watch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lyceum.db.Database;
import lyceum.db.DayKind;
import lyceum.db.DayTable;
import lyceum.log.GroupCommit;
import lyceum.log.LogReader;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Exported;
import lyceum.personal.Limits;
import lyceum.personal.PersonalStore;
import lyceum.privacy.PurposeGate;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.seal.Installation;

/// All that is seen of a server at work, a part for each thing that can be asked.
///
/// @param comings reads the log of every room
/// @param stores what it keeps of people, to be erased
/// @param dated what it keeps for a time only
/// @param otlp sends the log service to somebody else; empty: nobody gets it
/// @param export what it keeps of people, to be taken along; it is read through this gate
public record Watch(
        LogService log,
        Optional<Otlp> otlp,
        LogSearch search,
        AddressSettings addresses,
        Operations operations,
        Quality quality,
        LogReader comings,
        List<PersonalStore> stores,
        List<Dated> dated,
        Function<PurposeGate, Exported> export,
        List<AutoCloseable> parts,
        InstantSource clock)
        implements Witness, AutoCloseable {
    /// The folder of the files of days.
    public static final String DAYS = "days";

    /// What is kept apart for each day.
    public static final List<DayKind> DAY_KINDS = List.of(LogFiles.KIND, QualityFiles.KIND);

    /// Of a server in which every kind of row is kept as long as is usual.
    public static Watch open(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        return open(house, database, commit, Limits.usual(clock), clock);
    }

    /// Of a server whose log service is sent to nobody.
    public static Watch open(
            Installation house,
            Database database,
            GroupCommit commit,
            Limits limits,
            InstantSource clock) {
        return open(house, database, commit, limits, Optional.empty(), clock);
    }

    /// Of a server in this installation.
    ///
    /// @param target who gets the rows of the log service too
    public static Watch open(
            Installation house,
            Database database,
            GroupCommit commit,
            Limits limits,
            Optional<OtlpTarget> target,
            InstantSource clock) {
        var days = days(database, house.directory().resolve(DAYS));
        var files = days.log();
        var addresses = new AddressSettings(database, commit);
        var otlp = target.map(one -> new Otlp(one, house, new Otlp.Rows(files, database), limits));
        var log =
                new LogService(
                        house, files, addresses, rows -> otlp.ifPresent(one -> one.take(rows)));
        var operations =
                new Operations(
                        house,
                        database,
                        commit,
                        row -> otlp.ifPresent(one -> one.take(List.of(row))));
        var logDays =
                new DayStore(
                        "log service",
                        Category.LOG,
                        files,
                        LogFiles.SEALED,
                        LogFiles::of,
                        "person",
                        clock);
        var handles = new Handles(house, database, commit);
        var qualityFiles = days.quality();
        var quality = new Quality(qualityFiles, handles);
        var qualityDays =
                new DayStore(
                        "quality",
                        Category.QUALITY,
                        qualityFiles,
                        List.of(),
                        QualityFiles::of,
                        null,
                        clock);
        var done = operations.rows();
        var map = handles.rows();
        var search = new LogSearch(house, files, database, limits, clock);
        return new Watch(
                log,
                otlp,
                search,
                addresses,
                operations,
                quality,
                new Comings(quality, handles, limits),
                List.of(logDays, done, map, qualityDays, addresses.rows()),
                List.of(logDays, done, map, qualityDays),
                gate -> new WatchExport(gate, search, qualityFiles, database, limits),
                parts(log, otlp, quality, files, qualityFiles),
                clock);
    }

    // What the log still writes is sent before the files are closed.
    private static List<AutoCloseable> parts(
            LogService log, Optional<Otlp> otlp, AutoCloseable... others) {
        return Stream.concat(Stream.concat(Stream.of(log), otlp.stream()), Stream.of(others))
                .toList();
    }

    /// The rows of days: of the log service and of quality.
    public record Days(DayTable log, DayTable quality) {}

    /// Those of a store, which may keep them in that folder.
    public static Days days(Database database, Path folder) {
        return new Days(LogFiles.in(database, folder), QualityFiles.in(database, folder));
    }

    @Override
    public void saw(LogLine line) {
        log.log(line);
    }

    @Override
    public void measured(AppId app, RoomId room, PersonRef ref, long n, Measured measured) {
        quality.measured(app, room, ref, n, clock.millis(), measured);
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
