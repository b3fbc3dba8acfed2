package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("lyceum.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void setsEveryConnection() {
        for (int i = 0; i < Database.READERS; i++) database.read(DatabaseTest::checkSettings);
        database.writer().begin();
        database.writer().attempt(DatabaseTest::checkSettings);
        database.writer().rollback();
    }

    private static boolean checkSettings(Sql sql) {
        assertThat(pragma(sql, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(sql, "synchronous")).isEqualTo("2");
        assertThat(pragma(sql, "secure_delete")).isEqualTo("1");
        assertThat(pragma(sql, "temp_store")).isEqualTo("2");
        return true;
    }

    private static String pragma(Sql sql, String name) {
        return sql.one("PRAGMA " + name, row -> String.valueOf(row.text(name))).orElseThrow();
    }

    @Test
    void aReadingCannotWrite() {
        assertThatThrownBy(() -> database.read(DatabaseTest::bookmark))
                .isInstanceOf(StoreFault.class);
        assertThat(count()).isZero();
    }

    @Test
    void aMemberThatFailsLeavesTheOthers() {
        var writer = database.writer();
        writer.begin();
        writer.attempt(DatabaseTest::bookmark);
        assertThatThrownBy(() ->
                        writer.attempt(sql -> {
                            sql.run("INSERT INTO bookmark VALUES (?, ?, ?)", "other", 1, 1);
                            return bookmark(sql);
                        }))
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.DUPLICATE));
        writer.commit();
        assertThat(count()).isOne();
    }

    @Test
    void nothingIsSeenBeforeTheCommitOrAfterARollback() {
        var writer = database.writer();
        writer.begin();
        writer.attempt(DatabaseTest::bookmark);
        assertThat(count()).isZero();
        writer.rollback();
        assertThat(count()).isZero();
        writer.rollback(); // again: there is nothing to forget
        writer.begin();
        writer.attempt(DatabaseTest::bookmark);
        writer.commit();
        writer.checkpoint();
        assertThat(count()).isOne();
    }

    @Test
    void aFullDiskIsToldFromABug() {
        var writer = database.writer();
        database.writer().attempt(sql -> sql.list("PRAGMA max_page_count=1", row -> row));
        writer.begin();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10_000; i++) {
                                var room = i;
                                writer.attempt(sql ->
                                        sql.run(
                                                "INSERT INTO room_payload VALUES (?, 1, ?)",
                                                room,
                                                new byte[4096]));
                            }
                        })
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.FULL));
        writer.rollback();
        assertThat(count()).isZero();
        assertThatThrownBy(() -> database.read(sql -> sql.list("SELEKT", row -> row)))
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.WRONG));
    }

    @Test
    void spaceIsLookedAtBeforeItIsUsedUp() {
        assertThat(database.hasSpace(1)).isTrue();
        assertThat(database.hasSpace(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void valuesComeBackAsTheyWere() {
        var writer = database.writer();
        writer.begin();
        writer.attempt(sql ->
                sql.run(
                        """
                        CREATE TABLE something (
                            room BIGINT, seq BIGINT, at BIGINT, person TEXT, tab TEXT, n BIGINT)
                        """));
        writer.attempt(sql ->
                sql.run(
                        "INSERT INTO something VALUES (?, ?, ?, ?, ?, ?)",
                        Long.MAX_VALUE,
                        1,
                        2L,
                        "p<a> :b ?",
                        null,
                        true));
        writer.commit();
        var row =
                database.read(sql ->
                        sql.one(
                                "SELECT * FROM something WHERE room = ? AND seq < ?",
                                r ->
                                        r.number("room")
                                                + r.text("person")
                                                + r.isNull("tab")
                                                + r.yes("n"),
                                Long.MAX_VALUE,
                                2));
        assertThat(row).hasValue(Long.MAX_VALUE + "p<a> :b ?truetrue");
    }

    private long count() {
        return database.read(sql ->
                sql.one("SELECT count(*) AS n FROM bookmark", row -> row.number("n"))
                        .orElseThrow());
    }

    private static int bookmark(Sql sql) {
        return sql.run("INSERT INTO bookmark VALUES (?, ?, ?)", "media", 1, 1);
    }
}
