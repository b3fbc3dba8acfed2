package lyceum.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import lyceum.db.CannotOpen;
import lyceum.db.Database;
import lyceum.db.Owner;
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
    private final HouseStore store;
    private final InstantSource clock;
    private final Path stage;

    /// Into the store of this house.
    public Restore(Installation house, HouseStore store, InstantSource clock) {
        this.house = house;
        this.store = store;
        this.clock = clock;
        this.stage = house.directory().resolve(STAGE);
    }

    /// What was done.
    ///
    /// @param takenAt the time of the copy
    /// @param kept a copy of what was there before; empty: nothing was
    /// @param bereft how many holds that stand are of what is only in `kept`
    public record Done(Instant takenAt, Optional<Path> kept, long bereft) {}

    private record Ready(Optional<Path> kept, long bereft) {}

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
            var ready = makeReady(copy, takenAt);
            store.put(stage);
            return new Done(takenAt, ready.kept(), ready.bereft());
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

    private Ready makeReady(Path copy, Instant takenAt) throws IOException {
        Database.open(staged()).close();
        Optional<Path> kept = Optional.empty();
        long bereft = 0;
        var keys = house.directory().resolve(Installation.KEYS);
        var owner = new Owner(house.mark(), house.used(), keys);
        if (store.isThere(owner)) {
            kept = Optional.of(keep(copy));
            var now = store.rows(owner, kept.get(), stage);
            bereft = Books.takeOver(staged(), now, clock.instant());
        }
        note(takenAt);
        store.mustTake();
        StoreInFiles.mustBeWhole(staged());
        Bytes.sync(staged());
        Bytes.sync(stage);
        return new Ready(kept, bereft);
    }

    private Path keep(Path copy) {
        try {
            return new Backup(house.directory(), store, house.seal(), clock).beside(copy);
        } catch (StoreFault damaged) {
            throw new Refused(
                    damaged.getMessage()
                            + ". To restore without it, "
                            + store.withoutIt()
                            + "; receipts since the copy are lost then.");
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
}
