package lyceum.consent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.log.GroupCommit;
import lyceum.room.AppId;

/// What each application chose to ask. They are asked for at every entry, so they are kept in
/// memory.
public final class Policies {
    private final Database database;
    private final GroupCommit commit;
    private final Map<AppId, Policy> known = new ConcurrentHashMap<>();

    Policies(Database database, GroupCommit commit) {
        this.database = database;
        this.commit = commit;
    }

    /// What an application asks.
    public Policy of(AppId app) {
        return known.computeIfAbsent(app, this::read);
    }

    private Policy read(AppId app) {
        var chosen = "SELECT * FROM consent_policy WHERE app = ?";
        return database.read(sql -> sql.one(chosen, Policies::policy, app.value()))
                .orElse(Policy.USUAL);
    }

    private static Policy policy(Row row) {
        return new Policy(
                Mode.valueOf(String.valueOf(row.text("invited"))),
                Mode.valueOf(String.valueOf(row.text("registered"))),
                String.valueOf(row.text("jurisdiction")));
    }

    /// Chooses it from now on; who is in class stays until the connection is made anew.
    public void choose(AppId app, Policy policy) {
        commit.write(sql ->
                sql.put(
                        "consent_policy",
                        List.of("app"),
                        List.of("invited", "registered", "jurisdiction"),
                        app.value(),
                        policy.invited().name(),
                        policy.registered().name(),
                        policy.jurisdiction()));
        known.put(app, policy);
    }
}
