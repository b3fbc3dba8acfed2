package lyceum.db;

import java.util.List;
import java.util.Random;

/// Clears what MariaDB keeps of rows that were deleted: in the pages of their tables, in the redo
/// log, in the binary log. Which tables that are is noted with the deletion, so that it is done
/// after a restart too. One at a time.
final class Scrub {
    /// How much is written over the redo log, as a part of its size in halves.
    private static final int WASH_HALVES = 3;

    /// Bytes written at once.
    private static final int PIECE = 1024 * 1024;

    /// Pieces of one transaction.
    private static final int GROUP = 16;

    /// Bytes of a row of which two fill a page and none leaves it.
    private static final int HALF_PAGE = 7_000;

    /// How often those rows are doubled: to 512 pages, four times those of the doublewrite buffer.
    private static final int DOUBLINGS = 10;

    /// How often it is asked to remove older binary logs.
    private static final int PURGES = 500;

    /// Seconds between two of these.
    private static final double PURGE_PAUSE_SECONDS = 0.02;

    /// How long it waits for who copies the store, in seconds.
    private static final int WAIT_SECONDS = 2;

    /// The place of which nothing is left in a table.
    static final String GONE = "-";

    private static final Object ONE = new Object();

    private final MariaDb engine;

    Scrub(MariaDb engine) {
        this.engine = engine;
    }

    /// Notes, with the deletion itself, that rows of a table or of a partition were deleted.
    static void note(Sql sql, String place) {
        sql.run(
                "INSERT INTO to_scrub (place, n) VALUES (?, 1) ON DUPLICATE KEY UPDATE n = n + 1",
                place);
    }

    /// Keeps all others from scrubbing until the connection ends. False: another one does so, and
    /// did until the wait was over.
    static boolean keepAway(Sql sql, int seconds) {
        // Names are those of the whole server, and shorter than that of a database may be.
        var take = "SELECT GET_LOCK(concat('lyceum scrub ', md5(database())), ?) AS got";
        return sql.one(take, row -> row.yes("got"), seconds).orElse(false);
    }

    private record Place(String name, long n) {}

    /// Does what is noted; nothing if that is nothing.
    void run() {
        synchronized (ONE) {
            try (var handle = Database.jdbi(engine.patient()).open()) {
                var sql = new Sql(handle, engine);
                engine.prepare(sql);
                if (!keepAway(sql, WAIT_SECONDS))
                    throw new StoreFault(StoreFault.Kind.BUSY, "the store is being copied", null);
                run(sql);
            }
        }
    }

    private void run(Sql sql) {
        var places =
                sql.list(
                        "SELECT place, n FROM to_scrub",
                        row -> new Place(String.valueOf(row.text("place")), row.number("n")));
        if (places.isEmpty()) return;
        for (var place : places) rebuild(sql, place.name());
        wash(sql);
        var set = MariaDbRules.variables(sql);
        if ("ON".equals(set.get("log_bin"))) purge(sql);
        // What was deleted meanwhile is for the next time.
        for (var place : places)
            sql.run("DELETE FROM to_scrub WHERE place = ? AND n = ?", place.name(), place.n());
    }

    // A whole table is rebuilt while others write to it; a partition makes them wait.
    private static void rebuild(Sql sql, String place) {
        if (place.equals(GONE)) return;
        var day = DayPartitions.partition(place);
        if (day.isEmpty())
            sql.run("ALTER TABLE " + place + " FORCE, ALGORITHM = INPLACE, LOCK = NONE");
        else if (DayPartitions.partitions(sql, day.get().table()).contains(day.get().day()))
            sql.run(
                    "ALTER TABLE "
                            + day.get().table()
                            + " REBUILD PARTITION "
                            + DayPartitions.name(day.get().day()));
    }

    // One that a recovery after a crash would still read is left without a word, so it is asked
    // again.
    private static void purge(Sql sql) {
        sql.run("FLUSH BINARY LOGS");
        var newest = logs(sql).getLast();
        for (int tried = 0; tried < PURGES; tried++) {
            sql.run("PURGE BINARY LOGS TO '" + newest + "'");
            if (logs(sql).getFirst().equals(newest)) return;
            // A statement that waits in the database, so that nothing here has to.
            sql.list("SELECT SLEEP(" + PURGE_PAUSE_SECONDS + ")", row -> row);
        }
        throw new StoreFault(StoreFault.Kind.LATE, "the binary log is still needed", null);
    }

    private static List<String> logs(Sql sql) {
        return sql.list("SHOW BINARY LOGS", row -> String.valueOf(row.text("Log_name")));
    }

    // The redo log is a ring: once more than all of it is written nothing older is in it.
    private static void wash(Sql sql) {
        var redo = Long.parseLong(MariaDbRules.variables(sql).get("innodb_log_file_size"));
        fill(sql, redo / 2 * WASH_HALVES / PIECE + 1);
        flush(sql);
        overwriteDoublewrites(sql);
    }

    // What is changed in a page is written twice, the first time into a buffer beside all tables,
    // from its beginning on: all of that is written only when many pages go at once. Pages that
    // are new go past it, and what fills the redo log goes in small parts: so a little is changed
    // in each of many.
    private static void overwriteDoublewrites(Sql sql) {
        sql.run("INSERT INTO wash (bytes) VALUES (?)", (Object) new byte[HALF_PAGE]);
        for (int n = 0; n < DOUBLINGS; n++)
            sql.run("INSERT INTO wash (bytes) SELECT bytes FROM wash");
        settle(sql);
        sql.run("START TRANSACTION");
        sql.run("DELETE FROM wash");
        sql.run("ROLLBACK");
        flush(sql);
    }

    private static void fill(Sql sql, long pieces) {
        var random = new Random();
        sql.run("START TRANSACTION");
        for (long n = 1; n <= pieces; n++) {
            var bytes = new byte[PIECE];
            random.nextBytes(bytes);
            sql.run("INSERT INTO wash (bytes) VALUES (?)", (Object) bytes);
            if (n % GROUP == 0) sql.run("COMMIT AND CHAIN");
        }
        sql.run("COMMIT");
    }

    private static void flush(Sql sql) {
        settle(sql);
        sql.run("TRUNCATE TABLE wash");
    }

    private static void settle(Sql sql) {
        sql.run("FLUSH TABLES wash FOR EXPORT");
        sql.run("UNLOCK TABLES");
    }
}
