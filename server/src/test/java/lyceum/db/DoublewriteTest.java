package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import lyceum.MariaServer;
import lyceum.OnDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pages that are changed in place are written twice by MariaDB; the first time beside all tables.
final class DoublewriteTest {
    private static final String WORD = "a word that must not stay ";

    /// Rows of half a page, far more than the 128 pages that are written twice at once.
    private static final int DOUBLINGS = 10;

    private static final int ROW = 7_000;

    @Test
    @Tag("X-01")
    void nothing_that_was_deleted_is_left_there() throws IOException {
        var engine = MariaServer.fresh();
        try (var database = Database.open(engine);
                var handle = Database.jdbi(engine.patient()).open()) {
            var sql = new Sql(handle, engine);
            sql.run("CREATE TABLE word (id INT AUTO_INCREMENT PRIMARY KEY, said BLOB)");
            sql.run("INSERT INTO word (said) VALUES (?)", (Object) new byte[ROW]);
            for (int n = 0; n < DOUBLINGS; n++)
                sql.run("INSERT INTO word (said) SELECT said FROM word");
            flush(sql);
            sql.run("UPDATE word SET said = RPAD('', length(said), '" + WORD + "')");
            flush(sql);
            sql.run("DELETE FROM word");
            Scrub.note(sql, "word");
            flush(sql);
            assertThat(OnDisk.holding(MariaServer.data(), WORD)).contains("ibdata1");
            database.scrub();
            assertThat(OnDisk.holding(MariaServer.data(), WORD)).isEmpty();
        }
    }

    private static void flush(Sql sql) {
        sql.run("FLUSH TABLES word FOR EXPORT");
        sql.run("UNLOCK TABLES");
    }
}
