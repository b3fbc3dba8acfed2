package lyceum.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Statements inside one transaction or one reading. Values stand for `?` in their order: numbers,
/// booleans, texts, bytes or null. It is good only until the work it was given to ends.
public final class Sql {
    private final Handle handle;

    Sql(Handle handle) {
        this.handle = handle;
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

    /// Runs one statement for each row of values.
    public void runEach(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        try (var batch = handle.prepareBatch(statement)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) batch.bind(i, plain(row[i]));
                batch.add();
            }
            batch.execute();
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
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

    /// The first row of an answer, or nothing.
    public <T> Optional<T> one(String statement, Function<Row, T> row, @Nullable Object... values) {
        return list(statement, row, values).stream().findFirst();
    }

    // Both engines keep a truth as 0 or 1.
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Boolean yes ? (Object) (yes ? 1 : 0) : value;
    }
}
