package lyceum.db;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/// Whole stores, copied and joined beside whoever uses them. A copy is always a file of SQLite.
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

    /// Writes all rows that these tables have at one moment into a new file, beside whoever writes
    /// them. Throws [StoreFault] or [CannotOpen].
    public static void copy(Engine from, List<String> tables, Path to) {
        var file = new Sqlite(to);
        Database.open(file).close();
        try (var moment = Snapshot.of(from)) {
            change(file, sql -> moment.write(tables, sql));
        }
    }

    /// Writes what these tables of a file hold in the place of all that a store has in them; nobody
    /// else uses the two. All of it is durable when this returns, nothing is changed if it throws.
    public static void replace(Path from, List<String> tables, Engine to) {
        Database.open(to).close();
        try (var moment = Snapshot.of(new Sqlite(from))) {
            change(
                    to,
                    sql -> {
                        for (var table : tables) {
                            sql.run("DELETE FROM " + table);
                            to.wiped(sql, table);
                        }
                        moment.write(tables, sql);
                    });
        }
    }

    /// Whether that store holds anything. Where it does, it is brought up to date. Throws
    /// [CannotOpen] where it belongs to somebody else.
    public static boolean isThere(Engine engine, Owner owner) {
        var is = engine.isThere();
        if (is) Database.open(engine, owner).close();
        return is;
    }

    private static void change(Engine engine, Consumer<Sql> work) {
        var writer = new Writer(engine, engine.patient());
        try {
            writer.begin();
            writer.attempt(sql -> {
                work.accept(sql);
                return engine;
            });
            writer.commit();
        } catch (RuntimeException fault) {
            writer.rollback();
            throw fault;
        } finally {
            writer.close();
        }
    }

    /// The rows of days of a store that nobody writes, or that are only read; the folder is for who
    /// keeps them in files.
    public static DayTable days(Engine engine, Path folder, DayKind kind) {
        return engine.days(folder, kind);
    }

    /// Writes all rows of one day to another place that has none of that day. Nothing is made there
    /// for a day without rows. Throws [StoreFault], also where the day came to its end meanwhile.
    public static void copy(DayTable from, DayTable to, LocalDate day) {
        if (!hasRows(from, day)) return;
        to.write(
                day,
                there ->
                        from.read(
                                day,
                                here -> {
                                    Snapshot.rows(here, from.rows(day), there, to.rows(day));
                                    return day;
                                }));
    }

    /// Whether there is anything of that day.
    public static boolean hasRows(DayTable table, LocalDate day) {
        var some = "SELECT 1 AS found FROM " + table.rows(day) + " LIMIT 1";
        return table.read(day, sql -> sql.one(some, row -> row.yes("found")))
                .flatMap(found -> found)
                .isPresent();
    }

    /// Does a work on a file beside which another one is known as `other`, all or nothing, and
    /// answers what it does; nobody else uses them. Both are whole files without a write-ahead log
    /// when this returns.
    public static <T> T join(Path file, Path other, Function<Sql, T> work) {
        var engine = new Sqlite(file);
        try (var handle = Database.jdbi(engine.existing()).open()) {
            var sql = new Sql(handle, engine);
            sql.run("ATTACH DATABASE ? AS other", other.toString());
            sql.run("BEGIN IMMEDIATE");
            var done = work.apply(sql);
            sql.run("COMMIT");
            return done;
        } catch (JdbiException fault) {
            throw StoreFault.of(fault);
        }
    }
}
