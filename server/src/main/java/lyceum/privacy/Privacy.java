package lyceum.privacy;

import java.time.InstantSource;
import java.util.List;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.personal.PersonalStore;
import lyceum.seal.Installation;

/// All that is done for the people whose data a server keeps, a part for each thing that can be
/// asked.
public record Privacy(Eraser eraser, Receipts receipts) implements AutoCloseable {
    /// Of a server that keeps personal data in these stores and nowhere else. Goes on with what was
    /// broken off.
    public static Privacy open(
            Installation house,
            Database database,
            GroupCommit commit,
            LiveRooms rooms,
            List<PersonalStore> stores,
            InstantSource clock) {
        var receipts = new Receipts(house, database, clock);
        var jobs = new Jobs(database, commit, house.seal(), clock);
        var eraser = new Eraser(jobs, house.vault(), rooms, stores, commit, receipts);
        house.vault().whenEnded(rooms::ended);
        eraser.start();
        return new Privacy(eraser, receipts);
    }

    @Override
    public void close() {
        eraser.close();
    }
}
