package lyceum.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import lyceum.db.CannotOpen;
import lyceum.db.Database;
import lyceum.db.StoreFault;
import lyceum.seal.Installation;
import lyceum.seal.Refused;

/// Puts a copy into the place of a store. The directory is held meanwhile, so that no server uses
/// it. The new store is whole and on the disk before it takes the place of the old one, of which a
/// copy was made by then: broken off, it is begun again and nothing is lost.
public final class Restore {
    /// Where the new store is made ready, within the directory.
    static final String STAGE = "restore.partial";

    private final Installation house;
    private final InstantSource clock;
    private final Path stage;

    /// Into the directory of this house.
    public Restore(Installation house, InstantSource clock) {
        this.house = house;
        this.clock = clock;
        this.stage = house.directory().resolve(STAGE);
    }

    /// What was done.
    ///
    /// @param takenAt the time of the copy
    /// @param kept a copy of what was there before; empty: nothing was
    public record Done(Instant takenAt, Optional<Path> kept) {}

    /// Removes what a restoring that was broken off left behind.
    public static void removeRests(Path data) {
        try {
            Bytes.remove(data.resolve(STAGE));
        } catch (IOException fault) {
            throw new Refused(data.resolve(STAGE) + " cannot be removed.");
        }
    }

    /// Puts that copy back. Throws [Refused] with one line for the operator; nothing was changed
    /// then.
    public Done from(Path copy) {
        try {
            var manifest = Manifest.read(copy, house.seal());
            stage(copy, manifest);
            var takenAt = Instant.ofEpochMilli(manifest.takenAt());
            var kept = makeReady(copy, takenAt);
            swap();
            return new Done(takenAt, kept);
        } catch (IOException fault) {
            var kind = fault.getClass().getSimpleName();
            throw new Refused(copy + " could not be put back: " + kind + ".");
        } catch (StoreFault | CannotOpen fault) {
            throw new Refused(copy + " could not be put back: " + fault.getMessage());
        } finally {
            removeRests(house.directory());
        }
    }

    // What is looked at is what is used: the files are copied first.
    private void stage(Path copy, Manifest manifest) throws IOException {
        Bytes.remove(stage);
        Files.createDirectories(stage.resolve(Contents.DAYS));
        for (var part : manifest.files()) {
            var from = copy.resolve(part.name());
            if (!Contents.has(part.name()) || !Files.isRegularFile(from)) throw wrong(from);
            var to = Files.copy(from, stage.resolve(part.name()));
            if (!Bytes.part(stage, part.name()).equals(part)) throw wrong(from);
            Bytes.sync(to);
        }
        if (Files.notExists(staged())) throw wrong(copy.resolve(Installation.STORE_FILE));
    }

    private static Refused wrong(Path file) {
        return new Refused(file + " is not what was copied; nothing was changed.");
    }

    private Path staged() {
        return stage.resolve(Installation.STORE_FILE);
    }

    private Optional<Path> makeReady(Path copy, Instant takenAt) throws IOException {
        var now = house.store();
        Database.open(staged()).close();
        Optional<Path> kept = Optional.empty();
        if (Files.exists(now) && Files.size(now) > 0) {
            kept = Optional.of(keep(copy));
            Database.open(now).close();
            Books.takeOver(staged(), now);
        }
        note(takenAt);
        mustBeWhole(now);
        mustBeWhole(staged());
        Bytes.sync(staged());
        Bytes.sync(stage);
        return kept;
    }

    private Path keep(Path copy) {
        try {
            return new Backup(house.directory(), house.seal(), clock).beside(copy);
        } catch (StoreFault damaged) {
            throw new Refused(
                    damaged.getMessage()
                            + ". To restore without it, move it away with its -wal and -shm;"
                            + " receipts since the copy are lost then.");
        }
    }

    private void note(Instant takenAt) {
        try (var database = Database.open(staged())) {
            var writer = database.writer();
            writer.begin();
            writer.attempt(sql ->
                    sql.run(
                            "INSERT INTO restored (at, taken_at) VALUES (?, ?)",
                            clock.millis(),
                            takenAt.toEpochMilli()));
            writer.commit();
        }
    }

    // What the engine wrote beside another file of that name would be taken for a part of this one.
    private static void mustBeWhole(Path file) {
        for (var end : List.of("-wal", "-shm")) {
            var beside = file.resolveSibling(file.getFileName() + end);
            if (Files.exists(beside))
                throw new Refused(beside + " belongs to a store that is not there; move it away.");
        }
    }

    // Files of days that are there are newer than the copy and stay.
    private void swap() throws IOException {
        Files.move(staged(), house.store(), ATOMIC_MOVE);
        Bytes.sync(house.directory());
        var days = Files.createDirectories(house.directory().resolve(Contents.DAYS));
        try (var all = Files.list(stage.resolve(Contents.DAYS))) {
            for (var each : all.toList()) {
                var to = days.resolve(each.getFileName().toString());
                if (Files.exists(to)) continue;
                mustBeWhole(to);
                Files.move(each, to, ATOMIC_MOVE);
            }
        }
        Bytes.sync(days);
    }
}
