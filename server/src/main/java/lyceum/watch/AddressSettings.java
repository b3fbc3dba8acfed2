package lyceum.watch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.room.AppId;

/// How much of addresses is kept, as each application wishes.
public final class AddressSettings {
    private final Database database;
    private final GroupCommit commit;
    private final Map<AppId, Addresses> known = new ConcurrentHashMap<>();

    AddressSettings(Database database, GroupCommit commit) {
        this.database = database;
        this.commit = commit;
    }

    /// What an application wishes.
    public Addresses of(AppId app) {
        return known.computeIfAbsent(app, this::read);
    }

    private Addresses read(AppId app) {
        return database.read(sql ->
                        sql.one(
                                "SELECT addresses FROM log_setting WHERE app = ?",
                                row -> String.valueOf(row.text("addresses")),
                                app.value()))
                .map(Addresses::valueOf)
                .orElse(Addresses.FULL);
    }

    /// Wishes it from now on; what is kept already stays as it is.
    public void set(AppId app, Addresses wish) {
        commit.write(sql ->
                sql.put(
                        "log_setting",
                        List.of("app"),
                        List.of("addresses"),
                        app.value(),
                        wish.name()));
        known.put(app, wish);
    }

    /// Its rows, which end with their application.
    KeptRows rows() {
        return KeptRows.ofApplications(
                "settings of the log", "log_setting", List.of(), database, commit);
    }
}
