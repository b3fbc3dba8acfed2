package lyceum.db;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;
import org.mariadb.jdbc.MariaDbDataSource;

/// MariaDB: a server beside ours, reached over one address.
final class MariaDb extends Engine {
    /// Its port when the address says none.
    static final int USUAL_PORT = 3306;

    /// How long a connection may take to come about, in milliseconds.
    static final int CONNECT_MILLIS = 2_000;

    /// How long an answer may take before the connection counts as lost, in milliseconds; less than
    /// who writes waits for the disk.
    static final int ANSWER_MILLIS = 8_000;

    /// What goes by its age is scrubbed so often, since tables are rebuilt for it.
    static final Duration SCRUB_PAUSE = Duration.ofHours(20);

    /// How long what rebuilds tables waits until nobody uses them, in seconds: all others wait
    /// behind it.
    static final int TABLE_SECONDS = 5;

    /// How long who copies the store waits for the end of a scrub, in seconds.
    static final int MOMENT_SECONDS = 600;

    // What it would quietly cut off or guess is an error instead.
    private static final String STRICT =
            "sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,"
                    + "ONLY_FULL_GROUP_BY,PIPES_AS_CONCAT'";

    // On the way to any other machine it is encrypted, and the certificate is looked at.
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    // What is made and used before anything is kept.
    private static final Set<String> OWN = Set.of("flyway_schema_history", "to_scrub", "wash");

    private final URI address;
    private final String password;

    MariaDb(URI address, String password) {
        this.address = address;
        this.password = password;
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    String name() {
        return address.toString();
    }

    private DataSource source(int answerMillis) {
        var port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        var url =
                "jdbc:mariadb://%s:%d%s?sslMode=%s&connectTimeout=%d&socketTimeout=%d%s"
                        .formatted(
                                address.getHost(),
                                port,
                                address.getPath(),
                                HERE.contains(address.getHost()) ? "disable" : "verify-full",
                                CONNECT_MILLIS,
                                answerMillis,
                                "&useServerPrepStmts=true&useBulkStmtsForInserts=true");
        try {
            var source = new MariaDbDataSource(url);
            source.setUser(address.getUserInfo());
            source.setPassword(password);
            return source;
        } catch (SQLException wrong) {
            throw new CannotOpen(name() + " is not the address of a store.");
        }
    }

    @Override
    DataSource writing() {
        return source(ANSWER_MILLIS);
    }

    // What only reads leaves nothing behind.
    @Override
    DataSource looking() {
        return writing();
    }

    @Override
    DataSource patient() {
        return source(0);
    }

    @Override
    String readOnly() {
        return "SET SESSION tx_read_only = 1, " + STRICT;
    }

    @Override
    String migrations() {
        return "classpath:db/mariadb";
    }

    @Override
    void check() {
        MariaDbRules.check(this);
    }

    @Override
    String tables() {
        return "SELECT table_name AS name FROM information_schema.tables"
                + " WHERE table_schema = database()";
    }

    @Override
    boolean isThere() {
        try (var handle = Database.jdbi(writing()).open()) {
            var sql = new Sql(handle, this);
            return sql.list(tables(), row -> String.valueOf(row.text("name"))).stream()
                    .filter(table -> !OWN.contains(table))
                    .anyMatch(table -> hasRows(sql, table));
        } catch (JdbiException reason) {
            throw cannotOpen(reason);
        }
    }

    // The server looks after its files, and says so when it is asked to write.
    @Override
    boolean mayWrite() {
        return true;
    }

    @Override
    long space() {
        return Long.MAX_VALUE;
    }

    private static boolean hasRows(Sql sql, String table) {
        var some = "SELECT 1 AS found FROM `" + table + "` LIMIT 1";
        return sql.one(some, row -> row.yes("found")).isPresent();
    }

    @Override
    CannotOpen cannotOpen(Throwable reason) {
        return new CannotOpen(name() + " cannot be used: " + MariaDbRules.why(reason) + ".");
    }

    // Of what is deleted while others write no gap is locked, and all that was committed is seen.
    @Override
    void prepare(Sql sql) {
        sql.run(
                "SET SESSION tx_isolation = 'READ-COMMITTED', lock_wait_timeout = "
                        + TABLE_SECONDS
                        + ", "
                        + STRICT);
    }

    @Override
    void begin(Sql sql) {
        sql.run("START TRANSACTION");
    }

    @Override
    boolean losesConnections() {
        return true;
    }

    @Override
    void checkpoint(Sql sql) {
        // The server does that by itself.
    }

    @Override
    boolean truncate(Sql sql) {
        return true;
    }

    // What is overwritten stays in the undo log, what is deleted does not.
    @Override
    Optional<String> overwritten(String column) {
        return Optional.empty();
    }

    @Override
    String some(String table, String where, int most) {
        return " WHERE " + where + " LIMIT " + most;
    }

    @Override
    void wiped(Sql sql, String place) {
        Scrub.note(sql, place);
    }

    // Written anew instead of changed, for the same reason.
    @Override
    void clear(Sql sql, WipeEach rows) {
        for (var key : rows.rows()) {
            var here = rows.table() + " WHERE " + rows.where();
            var kept = sql.one("SELECT * FROM " + here, Row::all, key);
            sql.run("DELETE FROM " + here, key);
            kept.ifPresent(columns -> {
                columns.keySet().removeAll(rows.sealed());
                sql.insert(rows.table(), List.copyOf(columns.keySet()), columns.values().toArray());
            });
        }
        wiped(sql, rows.table());
    }

    @Override
    int tryOut(Sql sql, int bytes) {
        sql.run("INSERT INTO wash (bytes) VALUES (?)", (Object) new byte[bytes]);
        return sql.run("DELETE FROM wash");
    }

    // A table that is rebuilt has no past: whoever reads the rows of a moment keeps scrubs away.
    @Override
    void moment(Sql sql) {
        if (!Scrub.keepAway(sql, MOMENT_SECONDS))
            throw new StoreFault(StoreFault.Kind.BUSY, "an erasure is at its last steps", null);
        sql.run("SET SESSION tx_isolation = 'REPEATABLE-READ', " + STRICT);
        sql.run("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }

    @Override
    void scrub() {
        new Scrub(this).run();
    }

    @Override
    Duration scrubPause() {
        return SCRUB_PAUSE;
    }

    @Override
    DayTable days(Path folder, DayKind kind) {
        return new DayPartitions(this, kind.name());
    }

    static StoreFault.Kind kind(SQLException fault) {
        // A lost connection: nobody knows what became of what was asked.
        if (String.valueOf(fault.getSQLState()).startsWith("08")) return StoreFault.Kind.LATE;
        return Arrays.stream(Known.values())
                .filter(known -> known.codes.contains(fault.getErrorCode()))
                .findFirst()
                .map(known -> known.kind)
                .orElse(StoreFault.Kind.WRONG);
    }

    // By the numbers of the server.
    private enum Known {
        SAME_KEY(StoreFault.Kind.DUPLICATE, 1062, 1586),
        NO_SPACE(StoreFault.Kind.FULL, 3, 1021, 1026, 1114),
        LOCKED(StoreFault.Kind.BUSY, 1040, 1203, 1205, 1213, 1226, 1290, 1792),
        BROKEN_OFF(StoreFault.Kind.LATE, 1053, 1317, 1927, 1969),
        DAMAGED(StoreFault.Kind.BROKEN, 1034, 1712);

        private final StoreFault.Kind kind;
        private final List<Integer> codes;

        Known(StoreFault.Kind kind, Integer... codes) {
            this.kind = kind;
            this.codes = List.of(codes);
        }
    }
}
