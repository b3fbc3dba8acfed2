package lyceum.db;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/// The program that keeps the rows. What it does in its own way is here; all other statements are
/// written in words that every engine knows.
public abstract sealed class Engine permits Sqlite {
    Engine() {}

    /// SQLite in this file, made if it is missing.
    public static Engine sqlite(Path file) {
        return new Sqlite(file);
    }

    /// How operators are told which store it is; never with a password.
    abstract String name();

    /// Where connections that write come from.
    abstract DataSource writing();

    /// Where connections that read come from.
    abstract DataSource reading();

    /// What makes a connection refuse to change rows.
    abstract String readOnly();

    /// Where its migrations are, on the class path.
    abstract String migrations();

    /// Sets a connection that writes, once.
    abstract void prepare(Sql sql);

    /// Begins a transaction that writes.
    abstract void begin(Sql sql);

    /// Moves what was written to where it stays, if that is not done by itself.
    abstract void checkpoint(Sql sql);

    /// The same, and keeps no older bytes on the way. False: somebody reads them.
    abstract boolean truncate(Sql sql);

    /// How a sealed value is overwritten before its row is deleted; empty: the engine would keep a
    /// copy of what was overwritten, but keeps none of what was deleted.
    abstract Optional<String> overwritten(String column);

    /// The end of a statement on some rows of a condition: the same ones in the next statement.
    abstract String some(String table, String where, int most);

    /// Takes the sealed values out of rows that stay.
    abstract void clear(Sql sql, WipeEach rows);

    /// Writes that many bytes and removes them.
    abstract int tryOut(Sql sql, int bytes);
}
