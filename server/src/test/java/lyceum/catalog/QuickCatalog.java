package lyceum.catalog;

import java.time.InstantSource;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Limits;
import lyceum.seal.Installation;

/// A catalogue for tests in which operators sign in: of its passwords only the rounds are fewer,
/// since half a second of work for each is half of what such tests take.
public final class QuickCatalog {
    private static final int ROUNDS = 1_000;

    private QuickCatalog() {}

    /// Opens the catalogue in this store.
    public static Catalog open(
            Database database,
            GroupCommit commit,
            Installation house,
            Limits limits,
            InstantSource clock) {
        return Catalog.open(database, commit, house, limits, clock, ROUNDS);
    }
}
