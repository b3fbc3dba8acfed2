package lyceum.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Row;
import lyceum.room.AppId;
import lyceum.seal.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys with which customers sign their calls. Their secrets are sealed in the store and kept
/// open in memory, since every call needs one.
public final class ApiKeys {
    /// How long a key goes on working after another took its place.
    public static final Duration ROTATION = Duration.ofDays(7);

    /// Most keys of one server.
    static final int MOST = 50_000;

    /// The time of last use is written at most so often for each key.
    static final Duration USE_KEPT = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private final Rows rows;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private volatile Map<String, Secret> all = Map.of();

    private record Secret(ApiKey key, String secretKey) {}

    ApiKeys(Rows rows) {
        this.rows = rows;
        load();
    }

    /// Makes a key by chance; its secret is in the answer and nowhere else.
    public ApiKey.Shown create(AppId app) {
        return create(app, Fresh.secretId(), Fresh.secretKey());
    }

    /// Makes this very key; a DUPLICATE fault if the SecretId is taken.
    public ApiKey.Shown create(AppId app, String secretId, String secretKey) {
        rows.write(sql ->
                sql.run(
                        "INSERT INTO api_key (secret_id, app, secret, created_at, enabled)"
                                + " VALUES (?, ?, ?, ?, 1)",
                        secretId,
                        app.value(),
                        rows.sealed(app.value(), "key/" + secretId, secretKey),
                        rows.now()));
        load();
        return new ApiKey.Shown(secretId, secretKey);
    }

    /// Makes a key that takes the place of this one, which goes on working for [#ROTATION].
    public ApiKey.Shown rotate(ApiKey key) {
        var made = create(key.app());
        var end = rows.now() + ROTATION.toMillis();
        rows.write(sql ->
                sql.run(
                        "UPDATE api_key SET ends_at = ?"
                                + " WHERE secret_id = ? AND (ends_at IS NULL OR ends_at > ?)",
                        end,
                        key.secretId(),
                        end));
        load();
        return made;
    }

    /// Lets a key work or not, from the next call on. One that is enabled has no end any more.
    public void enable(ApiKey key, boolean enabled) {
        rows.write(sql ->
                sql.run(
                        "UPDATE api_key SET enabled = ?, ends_at = NULL WHERE secret_id = ?",
                        enabled,
                        key.secretId()));
        load();
    }

    /// The keys of an application, oldest first, also those that ended.
    public List<ApiKey> of(AppId app) {
        return all.values().stream()
                .map(secret -> withUse(secret.key()))
                .filter(key -> key.app().equals(app))
                .sorted(Comparator.comparing(ApiKey::created).thenComparing(ApiKey::secretId))
                .toList();
    }

    /// A key by its id, also one that ended.
    public Optional<ApiKey> find(String secretId) {
        return Optional.ofNullable(all.get(secretId)).map(Secret::key).map(this::withUse);
    }

    /// The secret of a key that works now, to check a signature with.
    public Optional<String> secretOf(ApiKey key) {
        return Optional.ofNullable(all.get(key.secretId()))
                .filter(secret -> secret.key().works(rows.clock().instant()))
                .map(Secret::secretKey);
    }

    /// Notes that a call was signed with this key.
    public void used(ApiKey key) {
        var now = rows.clock().instant();
        var before = withUse(key).used();
        if (before != null && now.isBefore(before.plus(USE_KEPT))) return;
        used.put(key.secretId(), now);
        Thread.ofVirtual().name("key use").start(() -> note(key, now));
    }

    // Nobody waits for this note, so a later one may come before it; one that is lost is made up
    // for
    // by the next use.
    private void note(ApiKey key, Instant now) {
        try {
            rows.write(sql ->
                    sql.run(
                            """
                            UPDATE api_key SET used_at = ?
                            WHERE secret_id = ? AND (used_at IS NULL OR used_at < ?)
                            """,
                            now.toEpochMilli(),
                            key.secretId(),
                            now.toEpochMilli()));
        } catch (RuntimeException fault) {
            LOG.debug("The last use of a key was not written: {}", fault.getMessage());
        }
    }

    private ApiKey withUse(ApiKey key) {
        var use = used.get(key.secretId());
        return use == null
                ? key
                : new ApiKey(
                        key.secretId(), key.app(), key.created(), key.enabled(), use, key.ends());
    }

    /// Reads them anew; those of an application whose key is gone are none any more.
    synchronized void load() {
        var fresh = new HashMap<String, Secret>();
        rows.read(sql -> sql.list("SELECT * FROM api_key LIMIT ?", this::known, MOST)).stream()
                .flatMap(Optional::stream)
                .forEach(secret -> fresh.put(secret.key().secretId(), secret));
        all = Map.copyOf(fresh);
    }

    private Optional<Secret> known(Row row) {
        var alive = rows.vault().lives(new Scope.App(row.number("app")));
        return alive ? Optional.of(secret(row)) : Optional.empty();
    }

    private Secret secret(Row row) {
        var id = String.valueOf(row.text("secret_id"));
        var app = row.number("app");
        var key =
                new ApiKey(
                        id,
                        new AppId(app),
                        Instant.ofEpochMilli(row.number("created_at")),
                        row.yes("enabled"),
                        row.time("used_at"),
                        row.time("ends_at"));
        return new Secret(key, rows.opened(app, "key/" + id, row.bytes("secret")));
    }
}
