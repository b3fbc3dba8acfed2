package lyceum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Statements inside one transaction or one reading. Values stand for `?` in their order: numbers,
/// booleans, texts, bytes or null. It is good only until the work it was given to ends.
public final class Sql {
    /// Rows that are fetched at once where there may be any number.
    private static final int FETCHED = 500;

    private final Handle handle;
    private final Engine engine;
    private final KeptStatements kept;

    Sql(Handle handle, Engine engine) {
        this(handle, engine, new KeptStatements(0));
    }

    /// @param kept those of this connection
    Sql(Handle handle, Engine engine, KeptStatements kept) {
        this.handle = handle;
        this.engine = engine;
        this.kept = kept;
    }

    Engine engine() {
        return engine;
    }

    /// Runs a statement that changes rows and returns how many it changed.
    public int run(String statement, @Nullable Object... values) {
        try (var update = handle.createUpdate(statement)) {
            for (int i = 0; i < values.length; i++) update.bind(i, plain(values[i]));
            return update.execute();
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// Writes a row over the one of the same key, or as a new one. There is one writer, so nobody
    /// comes between the two.
    ///
    /// @param rest the other columns
    /// @param values of the key, then of the rest
    public int put(String table, List<String> key, List<String> rest, @Nullable Object... values) {
        var changed =
                "UPDATE %s SET %s = ? WHERE %s = ?"
                        .formatted(
                                table, String.join(" = ?, ", rest), String.join(" = ? AND ", key));
        var restFirst = new ArrayList<>(Arrays.asList(values));
        Collections.rotate(restFirst, -key.size());
        int rows = run(changed, restFirst.toArray());
        if (rows > 0) return rows;
        return insert(table, Stream.concat(key.stream(), rest.stream()).toList(), values);
    }

    /// Writes a new row.
    int insert(String table, List<String> columns, @Nullable Object... values) {
        return run(inserting(table, columns), values);
    }

    /// Writes new rows.
    void insertEach(String table, List<String> columns, List<@Nullable Object[]> rows) {
        runEach(inserting(table, columns), rows);
    }

    private static String inserting(String table, List<String> columns) {
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, String.join(", ", columns), marks);
    }

    /// Writes that many bytes and removes them: whether the store takes anything.
    public int tryOut(int bytes) {
        return engine.tryOut(this, bytes);
    }

    /// Runs one statement for each row of values.
    public void runEach(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        try {
            var batch = kept.take(handle.getConnection(), statement);
            try {
                execute(batch, rows);
            } catch (SQLException fault) {
                try (batch) {
                    throw fault;
                }
            }
            kept.give(statement, batch);
        } catch (SQLException fault) {
            throw StoreFault.of(fault);
        }
    }

    // Without JDBI, which looks up how each value is bound: a fifth of what writing costs.
    private static void execute(PreparedStatement batch, List<@Nullable Object[]> rows)
            throws SQLException {
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) batch.setObject(i + 1, plain(row[i]));
            batch.addBatch();
        }
        batch.executeBatch();
    }

    /// All rows of an answer. The statement must carry its own LIMIT.
    public <T> List<T> list(String statement, Function<Row, T> row, @Nullable Object... values) {
        try (var query = handle.createQuery(statement)) {
            for (int i = 0; i < values.length; i++) query.bind(i, plain(values[i]));
            return query.map((rows, context) -> row.apply(new Row(rows))).list();
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// Takes all rows of an answer one by one, however many there are.
    <T> void each(String statement, Function<Row, T> row, Consumer<T> taken) {
        try (var query = handle.createQuery(statement).setFetchSize(FETCHED)) {
            query.map((rows, context) -> row.apply(new Row(rows))).forEach(taken);
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// The first row of an answer, or nothing.
    public <T> Optional<T> one(String statement, Function<Row, T> row, @Nullable Object... values) {
        return list(statement, row, values).stream().findFirst();
    }

    // Both engines keep a truth as 0 or 1.
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Boolean yes ? (Object) (yes ? 1 : 0) : value;
    }
}
