package lyceum.privacy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import lyceum.seal.Scope;
import lyceum.seal.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an older copy of the store brought back though its key is gone. It opens nowhere; at the
/// first start after a restore its bytes are removed again, by jobs like those of any erasing.
final class Returned {
    private static final Logger LOG = LoggerFactory.getLogger(Returned.class);

    private final Database database;
    private final GroupCommit commit;
    private final Vault vault;
    private final List<PersonalStore> stores;
    private final List<Dated> dated;

    Returned(
            Database database,
            GroupCommit commit,
            Vault vault,
            List<PersonalStore> stores,
            List<Dated> dated) {
        this.database = database;
        this.commit = commit;
        this.vault = vault;
        this.stores = List.copyOf(stores);
        this.dated = List.copyOf(dated);
    }

    /// Notes the erasures of it if the store was put back since that was done last; they are begun
    /// with all others that are open. What is too old is gone when this returns.
    void accept(Jobs jobs, Instant now) {
        if (!returned()) return;
        var known = new HashSet<Erasure>();
        for (var store : stores) known.addAll(store.whose());
        known.stream().map(Erasure::app).distinct().forEach(this::expire);
        var gone = new HashSet<Erasure>();
        for (var each : known) {
            var whole = new Erasure.OfApplication(each.app());
            // Of an application that is no more all goes at once.
            if (ended(whole)) gone.add(whole);
            else if (ended(each)) gone.add(each);
        }
        gone.removeIf(jobs::open);
        for (var period : vault.noted())
            if (vault.lives(new Scope.App(period.app())) && !jobs.knows(period)) gone.add(period);
        gone.forEach(what -> jobs.accept(what, ""));
        commit.write(sql ->
                sql.run(
                        "UPDATE restored SET cleaned_at = ? WHERE cleaned_at IS NULL",
                        now.toEpochMilli()));
        LOG.info("The store was restored; {} things without a key came back", gone.size());
    }

    private boolean returned() {
        var open = "SELECT 1 AS one FROM restored WHERE cleaned_at IS NULL LIMIT 1";
        return database.read(sql -> sql.one(open, row -> row.number("one"))).isPresent();
    }

    // Also where the copy knows of no limit any more by which it ended.
    private void expire(long app) {
        for (var store : dated) {
            var since = vault.opensSince(app, store.category());
            if (since.isPresent()) while (store.expire(app, since.get(), List.of())) continue;
        }
    }

    private boolean ended(Erasure what) {
        return Kind.scope(what).filter(scope -> !vault.lives(scope)).isPresent();
    }
}
