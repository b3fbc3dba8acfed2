package lyceum.privacy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.LiveRooms;
import lyceum.personal.PersonalStore;
import lyceum.seal.Installation;

/// All that is done for the people whose data a server keeps, a part for each thing that can be
/// asked.
public record Privacy(
        Eraser eraser, Receipts receipts, PurposeGate gate, Audit audit, Retention retention)
        implements AutoCloseable {
    /// Of a server that keeps personal data in these stores, in the audit and nowhere else. Goes on
    /// with what was broken off.
    public static Privacy open(
            Installation house,
            Database database,
            GroupCommit commit,
            LiveRooms rooms,
            List<PersonalStore> stores,
            Retention retention,
            InstantSource clock) {
        var receipts = new Receipts(house, database, clock);
        var jobs = new Jobs(database, commit, house.seal(), clock);
        var audit = new Audit(database, commit, house.seal(), clock);
        var all = Stream.concat(stores.stream(), Stream.of(audit)).toList();
        var eraser = new Eraser(jobs, house.vault(), rooms, all, commit, receipts);
        house.vault().whenEnded(rooms::ended);
        eraser.start();
        var gate = new PurposeGate(audit, _ -> Profile.DEFAULT, clock);
        return new Privacy(eraser, receipts, gate, audit, retention);
    }

    @Override
    public void close() {
        eraser.close();
    }
}
