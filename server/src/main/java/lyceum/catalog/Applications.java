package lyceum.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.room.AppId;
import lyceum.seal.Scope;
import org.jspecify.annotations.Nullable;

/// All applications of the server. They are few and asked for by every call, so they are kept in
/// memory, oldest first, and read anew after each change.
public final class Applications {
    /// Most applications of one server.
    public static final int MOST = 10_000;

    private static final int NUMBERS_TRIED = 10;

    private final Rows rows;
    private volatile Map<AppId, Application> all = Map.of();

    Applications(Rows rows) {
        this.rows = rows;
        load();
    }

    /// All of them, oldest first.
    public Collection<Application> all() {
        return all.values();
    }

    /// The application of that number.
    public Optional<Application> find(AppId app) {
        return Optional.ofNullable(all.get(app));
    }

    /// The applications of an account, oldest first.
    public List<Application> of(String developer) {
        return all.values().stream().filter(app -> app.developer().equals(developer)).toList();
    }

    /// Makes an application with a number by chance; `developer` null makes an account for it.
    public Application create(String name, @Nullable String developer, Beginning beginning) {
        for (int tried = 1; ; tried++) {
            try {
                return create(free(), name, developer, beginning);
            } catch (StoreFault taken) {
                var again = taken.kind() == StoreFault.Kind.DUPLICATE && tried < NUMBERS_TRIED;
                if (!again) throw taken;
            }
        }
    }

    // One with a key and no row came after the copy from which the store was put back.
    private AppId free() {
        return Stream.generate(Fresh::app)
                .filter(app -> !rows.vault().lives(new Scope.App(app.value())))
                .findFirst()
                .orElseThrow();
    }

    /// Makes an application with a number by chance, and nothing beside it.
    public Application create(String name, @Nullable String developer) {
        return create(name, developer, Beginning.NOTHING);
    }

    /// Makes an application with this number, and nothing beside it; a DUPLICATE fault if there is
    /// one.
    public Application create(AppId app, String name, @Nullable String developer) {
        return create(app, name, developer, Beginning.NOTHING);
    }

    /// Makes an application with this number; a DUPLICATE fault if there is one.
    public Application create(
            AppId app, String name, @Nullable String developer, Beginning beginning) {
        var account = developer == null ? Fresh.developer() : developer;
        var now = Instant.ofEpochMilli(rows.now());
        var made = new Application(app, account, name, now, Application.Life.ACTIVE);
        var keys = rows.vault().make(List.of(new Scope.App(app.value())));
        try {
            rows.write(sql -> {
                insert(sql, made);
                beginning.write(sql, app);
                return made;
            });
        } catch (StoreFault refused) {
            rows.vault().destroy(keys);
            throw refused;
        }
        load();
        return made;
    }

    /// Gives an application another name.
    public void rename(AppId app, String name) {
        rows.write(sql ->
                sql.run(
                        "UPDATE application SET name = ? WHERE app = ?",
                        rows.sealed(app.value(), "application/name", name),
                        app.value()));
        load();
    }

    private int insert(Sql sql, Application made) {
        return sql.run(
                "INSERT INTO application (app, developer, name, created_at) VALUES (?, ?, ?, ?)",
                made.id().value(),
                made.developer(),
                rows.sealed(made.id().value(), "application/name", made.name()),
                made.created().toEpochMilli());
    }

    /// Reads them anew. One whose key is gone is being erased, and is none any more.
    synchronized void load() {
        var fresh = new LinkedHashMap<AppId, Application>();
        rows
                .read(sql ->
                        sql.list(
                                "SELECT * FROM application ORDER BY created_at, app LIMIT ?",
                                this::known,
                                MOST))
                .stream()
                .flatMap(Optional::stream)
                .forEach(app -> fresh.put(app.id(), app));
        all = Collections.unmodifiableMap(fresh);
    }

    private Optional<Application> known(Row row) {
        var alive = rows.vault().lives(new Scope.App(row.number("app")));
        return alive ? Optional.of(application(row)) : Optional.empty();
    }

    private Application application(Row row) {
        var app = row.number("app");
        return new Application(
                new AppId(app),
                String.valueOf(row.text("developer")),
                rows.opened(app, "application/name", row.bytes("name")),
                Instant.ofEpochMilli(row.number("created_at")),
                new Application.Life(
                        Application.State.valueOf(String.valueOf(row.text("state"))),
                        row.time("since"),
                        row.time("purge_at")));
    }

    /// Says how it is with an application from now on.
    public void live(AppId app, Application.Life life) {
        var since = life.since();
        var purgeAt = life.purgeAt();
        rows.write(sql ->
                sql.run(
                        "UPDATE application SET state = ?, since = ?, purge_at = ? WHERE app = ?",
                        life.state().name(),
                        since == null ? null : since.toEpochMilli(),
                        purgeAt == null ? null : purgeAt.toEpochMilli(),
                        app.value()));
        load();
    }
}
