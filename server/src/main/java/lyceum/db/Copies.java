package lyceum.db;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;

/// Whole files of a store of SQLite, copied and joined beside whoever uses them.
public final class Copies {
    private Copies() {}

    /// Writes all that is committed at this moment into a new file, read page by page: what was
    /// deleted is not in it. Whoever writes goes on meanwhile; only the write-ahead log is not
    /// emptied. Throws [StoreFault] where the file is missing or damaged. The copy is not synced.
    public static void copy(Path from, Path to) {
        var engine = new Sqlite(from);
        try (var handle = Database.jdbi(engine.existing()).open()) {
            new Sql(handle, engine).run("VACUUM INTO ?", to.toString());
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }

    /// Does a work on a file beside which another one is known as `other`, all or nothing; nobody
    /// else uses them. Both are whole files without a write-ahead log when this returns.
    public static void join(Path file, Path other, Consumer<Sql> work) {
        var engine = new Sqlite(file);
        try (var handle = Database.jdbi(engine.existing()).open()) {
            var sql = new Sql(handle, engine);
            sql.run("ATTACH DATABASE ? AS other", other.toString());
            sql.run("BEGIN IMMEDIATE");
            work.accept(sql);
            sql.run("COMMIT");
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }
}
