package lyceum.db;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// The program that keeps the rows. What it does in its own way is here; all other statements are
/// written in words that every engine knows.
public abstract sealed class Engine permits Sqlite, MariaDb {
    Engine() {}

    /// SQLite in this file, made if it is missing.
    public static Engine sqlite(Path file) {
        return new Sqlite(file);
    }

    /// MariaDB at an address `mariadb://user@host:port/database`. Throws [CannotOpen] if it is
    /// another kind of address.
    public static Engine mariaDb(URI address, String password) {
        return new MariaDb(address, password);
    }

    /// The file in which the whole store is; empty: a server of its own keeps it.
    public abstract Optional<Path> file();

    /// How operators are told which store it is; never with a password.
    abstract String name();

    /// Where connections that write come from.
    abstract DataSource writing();

    /// Where one comes from that reads a store which is there and leaves it as it is, to the byte.
    /// Only while nobody else writes.
    abstract DataSource looking();

    /// Where those come from that write what may take long.
    abstract DataSource patient();

    /// What makes a connection refuse to change rows.
    abstract String readOnly();

    /// Where its migrations are, on the class path.
    abstract String migrations();

    /// Throws [CannotOpen] unless the store may be used as it is set.
    abstract void check();

    /// The statement that lists all tables, each as `name`.
    abstract String tables();

    /// Whether there is a store already: a file of whatever content, or tables with a row.
    abstract boolean isThere();

    /// Whether it may be written, as far as that can be told without writing.
    abstract boolean mayWrite();

    /// Space that is left for it, in bytes.
    abstract long space();

    /// What operators are told when it cannot be opened.
    abstract CannotOpen cannotOpen(Throwable reason);

    /// Sets a connection that writes, once.
    abstract void prepare(Sql sql);

    /// Begins a transaction that writes.
    abstract void begin(Sql sql);

    /// Whether a connection may end without the store having ended.
    abstract boolean losesConnections();

    /// Moves what was written to where it stays, if that is not done by itself.
    abstract void checkpoint(Sql sql);

    /// The same, and keeps no older bytes on the way. False: somebody reads them.
    abstract boolean truncate(Sql sql);

    /// How a sealed value is overwritten before its row is deleted; empty: the engine would keep a
    /// copy of what was overwritten, but keeps none of what was deleted.
    abstract Optional<String> overwritten(String column);

    /// The end of a statement on some rows of a condition: the same ones in the next statement.
    abstract String some(String table, String where, int most);

    /// Notes that rows were deleted from a table, as the statement named it.
    abstract void wiped(Sql sql, String place);

    /// Takes the sealed values out of rows that stay.
    abstract void clear(Sql sql, WipeEach rows);

    /// Writes that many bytes and removes them.
    abstract int tryOut(Sql sql, int bytes);

    /// Begins a reading in which all rows stay as they are now, whoever changes them meanwhile.
    abstract void moment(Sql sql);

    /// Clears what is kept of deleted rows, beside those who read and write.
    abstract void scrub();

    /// How long who removes rows all day long waits from one scrub to the next.
    abstract Duration scrubPause();

    /// Rows that end by their age; folder and schema are for who keeps them in files.
    abstract DayTable days(Path folder, DayKind kind);
}
