package lyceum.agreement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;

/// Acceptances as they end with their application. Which agreement was accepted, when and by which
/// way stays after that without anybody's name, as long as claims can be made.
final class AcceptanceRows implements PersonalStore {
    private static final String KEEP =
            """
            INSERT INTO terms_kept (app, n, agreement, sha256, at, method, ended_at)
            SELECT app, n, agreement, sha256, at, method, ? FROM terms_acceptance
            WHERE app = ? AND NOT EXISTS (
                SELECT 1 FROM terms_kept k
                WHERE k.app = terms_acceptance.app AND k.n = terms_acceptance.n)
            """;

    private final GroupCommit commit;
    private final InstantSource clock;
    private final KeptRows rows;

    AcceptanceRows(Database database, GroupCommit commit, InstantSource clock) {
        this.commit = commit;
        this.clock = clock;
        rows =
                KeptRows.ofApplications(
                        "acceptances", "terms_acceptance", List.of("accepter"), database, commit);
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Amount size(Erasure erasure) {
        return rows.size(erasure);
    }

    @Override
    public Set<Erasure> whose() {
        return rows.whose();
    }

    @Override
    public boolean erase(Erasure erasure) {
        if (erasure instanceof Erasure.OfApplication(var app) && size(erasure).items() > 0) {
            var now = clock.millis();
            commit.write(sql -> sql.run(KEEP, now, app));
        }
        return rows.erase(erasure);
    }

    /// Removes what is kept of applications that ended at that time or before.
    void end(Instant before) {
        commit.write(sql ->
                sql.run("DELETE FROM terms_kept WHERE ended_at <= ?", before.toEpochMilli()));
    }
}
