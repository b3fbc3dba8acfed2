package lyceum.db;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The one connection that writes. It is used by one thread, which groups works of many callers
/// into one transaction: `begin`, some `attempt`s, `commit`. The commit returns after the sync.
public final class Writer {
    private final Engine engine;
    private final Jdbi source;
    private KeptStatements kept = new KeptStatements(0);
    private Handle handle;
    private Sql sql;
    private boolean lost;

    Writer(Engine engine, DataSource source) {
        this.engine = engine;
        this.source = Database.jdbi(source);
        handle = open();
        sql = prepared();
    }

    private Handle open() {
        try {
            kept = new KeptStatements(KeptStatements.MOST);
            return source.open().setStatementBuilder(kept);
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    private Sql prepared() {
        var prepared = new Sql(handle, engine, kept);
        engine.prepare(prepared);
        return prepared;
    }

    /// Begins a group, on a new connection if the last one was lost.
    public void begin() {
        // Before the engine tries: a write that fails halfway would count as a broken store.
        if (!engine.mayWrite())
            throw new StoreFault(StoreFault.Kind.READ_ONLY, "the store is write-protected", null);
        if (!lost) {
            try {
                engine.begin(sql);
                return;
            } catch (StoreFault fault) {
                if (!engine.losesConnections()) throw fault;
                lose();
            }
        }
        again();
        engine.begin(sql);
    }

    private void again() {
        handle = open();
        sql = prepared();
        lost = false;
    }

    /// Runs a reading outside of any group, once more on a new connection if the last one was lost.
    <T> T read(Function<Sql, T> work) {
        if (!lost) {
            try {
                return work.apply(sql);
            } catch (StoreFault fault) {
                if (!engine.losesConnections() || fault.kind() != StoreFault.Kind.LATE) throw fault;
                lose();
            }
        }
        again();
        return work.apply(sql);
    }

    // The server undoes what was not committed.
    private void lose() {
        lost = true;
        handle.close();
    }

    /// Runs one work; if it throws, what it did is undone and the others of the group stay.
    public <T> T attempt(Function<Sql, T> work) {
        sql.run("SAVEPOINT member");
        try {
            var result = work.apply(sql);
            sql.run("RELEASE SAVEPOINT member");
            return result;
        } catch (RuntimeException refused) {
            undo(refused);
            throw refused;
        }
    }

    /// Changes a table, outside of any group.
    void change(String statement) {
        begin();
        commit();
        sql.run(statement);
    }

    /// Makes the group durable. If this throws, nothing of the group is to be acknowledged.
    public void commit() {
        sql.run("COMMIT");
    }

    /// Forgets the group. A full disk may have ended the transaction already, or the connection may
    /// be lost; that is no fault.
    public void rollback() {
        try {
            sql.run("ROLLBACK");
        } catch (StoreFault gone) {
            if (engine.losesConnections()) lose();
            else if (gone.kind() != StoreFault.Kind.WRONG) throw gone;
        }
    }

    /// Moves what is in the write-ahead log into the main file. It is never done inside a commit,
    /// where the engine would swallow a failed sync.
    public void checkpoint() {
        if (engine.mayWrite()) engine.checkpoint(sql);
    }

    /// The same, and empties the write-ahead log, so that it keeps no older bytes. False: somebody
    /// reads what is in it, or it is write-protected.
    public boolean truncate() {
        return engine.mayWrite() && engine.truncate(sql);
    }

    // A full disk ends the whole transaction and its savepoints with it; the first reason counts.
    private void undo(RuntimeException refused) {
        try {
            sql.run("ROLLBACK TO member");
            sql.run("RELEASE SAVEPOINT member");
        } catch (StoreFault ended) {
            throw refused instanceof StoreFault first ? first : ended;
        }
    }

    void close() {
        handle.close();
    }
}
