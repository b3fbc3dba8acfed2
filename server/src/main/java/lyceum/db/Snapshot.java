package lyceum.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// All rows of a store as they are at one moment, whichever engine keeps them and whoever writes
/// meanwhile. Until it is closed, erasures wait with their last steps.
final class Snapshot implements AutoCloseable {
    /// Rows that are written at once.
    static final int BATCH = 100;

    private final Handle handle;
    private final Sql sql;

    private Snapshot(Handle handle, Sql sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /// Of this moment. Throws [CannotOpen] where nobody answers, [StoreFault] as BUSY while an
    /// erasure is at its last steps for too long.
    static Snapshot of(Engine engine) {
        var handle = open(engine);
        try {
            var sql = new Sql(handle, engine);
            engine.moment(sql);
            return new Snapshot(handle, sql);
        } catch (RuntimeException fault) {
            handle.close();
            throw fault;
        }
    }

    private static Handle open(Engine engine) {
        try {
            return Database.jdbi(engine.patient()).open();
        } catch (JdbiException reason) {
            throw engine.cannotOpen(reason);
        }
    }

    /// Writes all rows of these tables into those of the same names, which are empty.
    void write(List<String> tables, Sql to) {
        for (var table : tables) rows(sql, table, to, table);
    }

    /// Writes all rows of one place into another one that has the same columns.
    static void rows(Sql from, String place, Sql to, String table) {
        var batch = new ArrayList<Map<String, @Nullable Object>>(BATCH);
        from.each(
                "SELECT * FROM " + place,
                Row::all,
                row -> {
                    batch.add(row);
                    if (batch.size() == BATCH) insert(to, table, batch);
                });
        insert(to, table, batch);
    }

    private static void insert(Sql to, String table, List<Map<String, @Nullable Object>> batch) {
        if (batch.isEmpty()) return;
        var columns = List.copyOf(batch.getFirst().keySet());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var row : batch) rows.add(row.values().toArray());
        to.insertEach(table, columns, rows);
        batch.clear();
    }

    @Override
    public void close() {
        handle.close();
    }
}
