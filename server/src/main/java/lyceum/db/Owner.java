package lyceum.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;

/// The keys to which a store belongs. Their mark is written into it at the first start and compared
/// at every other one, before anything is changed: what two of them had sealed in one store could
/// not be told apart again.
///
/// @param mark of the keys, which says nothing of them
/// @param used whether anything was sealed under them
/// @param keys where they are, for the operator
public record Owner(String mark, boolean used, Path keys) {
    private static final int ONLY = 1;

    /// Throws [CannotOpen] if there is a store that belongs to other keys, or none that should be.
    void check(Engine engine) {
        if (!engine.isThere()) {
            if (used) throw missing(engine);
            return;
        }
        check(engine, engine.writing());
    }

    /// The same before the keys are opened, for which the store is not touched; whether there must
    /// be one is not known by then. Throws [CannotOpen].
    public void foresee(Engine engine) {
        if (engine.isThere()) check(engine, engine.looking());
    }

    private void check(Engine engine, DataSource source) {
        try (var handle = Database.jdbi(source).open()) {
            check(engine, new Sql(handle, engine));
        } catch (JdbiException | StoreFault reason) {
            throw engine.cannotOpen(reason);
        }
    }

    private void check(Engine engine, Sql sql) {
        var tables = sql.list(engine.tables(), row -> String.valueOf(row.text("name")));
        if (tables.contains("room_event")) throw ofBefore(engine);
        var written = tables.contains("owner") ? mark(sql) : Optional.<String>empty();
        // One from before there were marks has applications, and their keys are in use.
        var others =
                written.map(theirs -> !theirs.equals(mark))
                        .orElseGet(() -> !used && tables.contains("application") && holds(sql));
        if (others) throw ofOthers(engine);
    }

    // Only the room's key opens what would have to be written anew.
    private static CannotOpen ofBefore(Engine engine) {
        return new CannotOpen(
                engine.name()
                        + " keeps classes in a form from before 0.1.0, which is not read any more."
                        + " The version that wrote it still reads it. For this one start with a"
                        + " new --data directory, and on MariaDB a new database.");
    }

    private static Optional<String> mark(Sql sql) {
        return sql.one("SELECT mark FROM owner", row -> String.valueOf(row.text("mark")));
    }

    private static boolean holds(Sql sql) {
        var count = "SELECT count(*) AS n FROM application";
        return !sql.one(count, row -> row.number("n")).equals(Optional.of(0L));
    }

    /// Writes the mark into a store that has none.
    void sign(Engine engine, Writer writer) {
        writer.begin();
        try {
            writer.attempt(sql ->
                    mark(sql).isPresent()
                            ? 0
                            : sql.insert("owner", List.of("n", "mark"), ONLY, mark));
            writer.commit();
        } catch (StoreFault fault) {
            writer.rollback();
            // Somebody else began with it at the same moment.
            if (fault.kind() == StoreFault.Kind.DUPLICATE) throw ofOthers(engine);
            throw fault;
        }
    }

    private static CannotOpen missing(Engine engine) {
        return new CannotOpen(
                engine.name()
                        + " is missing or empty, but the keys beside it were used. Put it back"
                        + " from a backup, or start with a new --data directory.");
    }

    private CannotOpen ofOthers(Engine engine) {
        return new CannotOpen(
                engine.name()
                        + " belongs to other keys than those in "
                        + keys
                        + "; without its own nobody can read it. Start with the --data directory"
                        + " it was made with, or with another store.");
    }
}
