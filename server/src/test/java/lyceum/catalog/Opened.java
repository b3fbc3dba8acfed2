package lyceum.catalog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import lyceum.OnEngine;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.personal.Limits;
import lyceum.seal.Installation;
import lyceum.seal.Vault;

/// A catalogue in a directory of a test, with a clock that the test turns.
final class Opened implements AutoCloseable, InstantSource {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Path directory;
    private final OnEngine engine;
    private final Limits limits;
    private Installation installation;
    private Database database;
    private GroupCommit commit;
    Catalog catalog;

    Opened(Path directory) {
        this(directory, OnEngine.chosen());
    }

    Opened(Path directory, OnEngine engine) {
        this(directory, engine, Limits.NONE);
    }

    /// The same with somebody who says who is frozen or held.
    Opened(Path directory, OnEngine engine, Limits limits) {
        this.directory = directory;
        this.engine = engine;
        this.limits = limits;
        open();
    }

    private void open() {
        installation = Installation.open(directory);
        database = Database.open(engine.at(installation.store()));
        commit = new GroupCommit(database, () -> {});
        catalog = QuickCatalog.open(database, commit, installation, limits, this);
    }

    Vault vault() {
        return installation.vault();
    }

    void restart() {
        close();
        open();
    }

    /// What stands in the store of a key's last use; 0: nothing.
    long lastUse(String secretId) {
        var statement = "SELECT coalesce(used_at, 0) AS at FROM api_key WHERE secret_id = ?";
        return database.read(sql -> sql.one(statement, row -> row.number("at"), secretId))
                .orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        commit.close();
        database.close();
        installation.close();
    }
}
