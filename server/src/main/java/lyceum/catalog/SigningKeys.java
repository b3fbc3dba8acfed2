package lyceum.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.db.Row;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Scope;

/// The keys that sign login tokens, several for each application: the newest signs, older ones are
/// good for the tokens they signed.
public final class SigningKeys {
    /// Most keys of one server.
    static final int MOST = 50_000;

    private final Rows rows;
    private volatile Map<AppId, List<SigningKey>> all = Map.of();

    record SigningKey(String id, AppId app, byte[] secret, Instant created) {}

    SigningKeys(Rows rows) {
        this.rows = rows;
        load();
    }

    /// Puts a new key in the place of the one that signs. Tokens of the old one stay good.
    public void rotate(AppId app) {
        add(app);
    }

    /// The key that signs now; the first one is made when it is needed.
    synchronized SigningKey current(AppId app) {
        var keys = all.getOrDefault(app, List.of());
        return keys.isEmpty() ? add(app) : keys.getLast();
    }

    /// The key that signed a token then.
    Optional<SigningKey> find(AppId app, String id, Instant issued) {
        var keys = all.getOrDefault(app, List.of());
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).id().equals(id)) continue;
            var replaced =
                    i + 1 < keys.size()
                            && issued.isAfter(keys.get(i + 1).created().plus(Tokens.LEEWAY));
            return replaced ? Optional.empty() : Optional.of(keys.get(i));
        }
        return Optional.empty();
    }

    private synchronized SigningKey add(AppId app) {
        var keys = all.getOrDefault(app, List.of());
        // Later than the one before, whatever the clock says: the newest is the one that signs.
        var after = keys.isEmpty() ? 0 : keys.getLast().created().toEpochMilli() + 1;
        var created = Instant.ofEpochMilli(Math.max(rows.now(), after));
        var key = new SigningKey(Fresh.keyId(), app, Fresh.signingKey(), created);
        rows.write(sql ->
                sql.run(
                        "INSERT INTO signing_key (id, app, secret, created_at) VALUES (?, ?, ?, ?)",
                        key.id(),
                        app.value(),
                        rows.seal().seal(place(app, key.id()), key.secret()),
                        key.created().toEpochMilli()));
        load();
        return key;
    }

    /// Reads them anew; those of an application whose key is gone are none any more.
    synchronized void load() {
        var fresh = new HashMap<AppId, List<SigningKey>>();
        rows
                .read(sql ->
                        sql.list(
                                "SELECT * FROM signing_key ORDER BY created_at, id LIMIT ?",
                                this::known,
                                MOST))
                .stream()
                .flatMap(Optional::stream)
                .forEach(key -> fresh.computeIfAbsent(key.app(), _ -> new ArrayList<>()).add(key));
        all = Map.copyOf(fresh);
    }

    private Optional<SigningKey> known(Row row) {
        var alive = rows.vault().lives(new Scope.App(row.number("app")));
        return alive ? Optional.of(key(row)) : Optional.empty();
    }

    private SigningKey key(Row row) {
        var id = String.valueOf(row.text("id"));
        var app = new AppId(row.number("app"));
        return new SigningKey(
                id,
                app,
                rows.seal().open(place(app, id), row.bytes("secret")),
                Instant.ofEpochMilli(row.number("created_at")));
    }

    private static Address place(AppId app, String id) {
        return Address.ofApp(app.value(), "signing/" + id);
    }
}
