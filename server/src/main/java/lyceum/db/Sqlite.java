package lyceum.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// SQLite: the whole store is one file, with its write-ahead log beside it.
final class Sqlite extends Engine {
    /// How long a connection waits for a lock of another process, in milliseconds.
    static final int BUSY_MILLIS = 2_000;

    // The first byte of a code says the kind (https://sqlite.org/rescode.html).
    private static final int PRIMARY = 0xff;
    private static final int ERROR = 1;
    private static final int CORRUPT = 11;
    private static final int SCHEMA = 17;
    private static final int NOT_OURS = 26;

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    String name() {
        return file.toString();
    }

    // These are kept by each connection, not by the file, so every connection sets them.
    private SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.enforceForeignKeys(true);
        return config;
    }

    @Override
    DataSource writing() {
        return source(config());
    }

    /// The file as it is there; none is made.
    DataSource existing() {
        var config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return source(config);
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    // A usual reader would make files beside the store. Only what a killed server left in the log
    // needs one, and has those files.
    @Override
    DataSource looking() {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var source = source(config);
        var left = Path.of(file + "-wal").toFile().length() > 0;
        var still = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
        if (!left) source.setUrl(still);
        return source;
    }

    @Override
    DataSource patient() {
        return writing();
    }

    @Override
    String readOnly() {
        return "PRAGMA query_only=1";
    }

    @Override
    String migrations() {
        return "classpath:db/migration";
    }

    @Override
    void prepare(Sql sql) {
        sql.list("PRAGMA wal_autocheckpoint=0", row -> row);
    }

    @Override
    void check() {
        // Such a file would be opened for reading only, and found out at the first write.
        if (Files.exists(file) && !mayWrite()) throw cannotWrite("it is write-protected");
    }

    @Override
    String tables() {
        return "SELECT name FROM sqlite_master WHERE type = 'table'";
    }

    @Override
    boolean isThere() {
        return file.toFile().length() > 0;
    }

    @Override
    boolean mayWrite() {
        return Files.isWritable(file);
    }

    @Override
    long space() {
        return file.toFile().getUsableSpace();
    }

    @Override
    CannotOpen cannotOpen(Throwable reason) {
        var root = root(reason);
        if (root instanceof SQLiteException fault && !isDamage(fault.getResultCode()))
            return cannotWrite(fault.getResultCode().name());
        return new CannotOpen(
                file
                        + " is damaged or not ours ("
                        + root.getClass().getSimpleName()
                        + "). Put it back from a backup, or start with a new --data directory.");
    }

    private CannotOpen cannotWrite(String why) {
        return new CannotOpen(
                file
                        + " cannot be written now ("
                        + why
                        + "); nothing in it was changed. Look at the space on the disk and at"
                        + " who may write there, then start again.");
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        return switch (code.code & PRIMARY) {
            case CORRUPT, NOT_OURS, ERROR, SCHEMA -> true;
            default -> false;
        };
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }

    // Takes the write lock at once: a reading that turns into a writing would fail.
    @Override
    void begin(Sql sql) {
        sql.run("BEGIN IMMEDIATE");
    }

    @Override
    boolean losesConnections() {
        return false;
    }

    @Override
    void checkpoint(Sql sql) {
        sql.list("PRAGMA wal_checkpoint(PASSIVE)", row -> row.number("busy"));
    }

    @Override
    boolean truncate(Sql sql) {
        return sql.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.number("busy"))
                .equals(List.of(0L));
    }

    @Override
    Optional<String> overwritten(String column) {
        return Optional.of(column + " = zeroblob(length(" + column + "))");
    }

    @Override
    String some(String table, String where, int most) {
        return " WHERE rowid IN (SELECT rowid FROM %s WHERE %s ORDER BY rowid LIMIT %d)"
                .formatted(table, where, most);
    }

    @Override
    void wiped(Sql sql, String place) {
        // Nothing is left but in the write-ahead log.
    }

    @Override
    void clear(Sql sql, WipeEach rows) {
        var columns = String.join(" = NULL, ", rows.sealed()) + " = NULL";
        sql.runEach(
                "UPDATE " + rows.table() + " SET " + columns + " WHERE " + rows.where(),
                rows.rows());
    }

    @Override
    int tryOut(Sql sql, int bytes) {
        sql.run("CREATE TABLE tried_out (bytes BLOB)");
        sql.run("INSERT INTO tried_out VALUES (?)", (Object) new byte[bytes]);
        return sql.run("DROP TABLE tried_out");
    }

    @Override
    void moment(Sql sql) {
        sql.run("BEGIN");
    }

    @Override
    void scrub() {
        // Done by the connection that writes, when it empties the write-ahead log.
    }

    @Override
    Duration scrubPause() {
        return Duration.ZERO;
    }

    @Override
    DayTable days(Path folder, DayKind kind) {
        return new DayFiles(folder, kind.name(), kind.schema());
    }

    // The extended code decides; the low byte is the family it belongs to.
    static StoreFault.Kind kind(SQLiteErrorCode code) {
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID)
            return StoreFault.Kind.DUPLICATE;
        // The shared-memory file could not grow: the disk is full, nothing was lost.
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) return StoreFault.Kind.FULL;
        return switch (code.code & 0xff) {
            case 13 -> StoreFault.Kind.FULL;
            case 5, 6 -> StoreFault.Kind.BUSY;
            case 8 -> StoreFault.Kind.READ_ONLY;
            case 10, 11, 26 -> StoreFault.Kind.BROKEN;
            default -> StoreFault.Kind.WRONG;
        };
    }
}
