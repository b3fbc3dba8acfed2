package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import lyceum.OnEngine;
import lyceum.watch.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows on their way from either engine into files, and back into either engine.
@ParameterizedClass
@EnumSource(OnEngine.class)
class CopiesTest {
    private static final List<String> TABLES = List.of("bookmark", "receipt", "consent", "home");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final long AT = 1_795_651_200_000L;
    private static final int MANY = 3 * Snapshot.BATCH / 2;

    @Parameter OnEngine on;
    @TempDir Path folder;
    private Engine engine;

    @BeforeEach
    void begin() {
        engine = on.at(folder.resolve("lyceum.db"));
        write(engine, "INSERT INTO home VALUES (1, 'Grüße, 学校 ☂')");
        write(engine, "INSERT INTO bookmark VALUES ('a', " + Long.MAX_VALUE + ", -1)");
        run(engine, sql -> sql.run("INSERT INTO receipt VALUES ('r', 1, 1, ?)", all()));
        var consent =
                """
                INSERT INTO consent (id, app, room, person, kind, sealed, at, withdrawn_at)
                VALUES (?, 1, NULL, 2, 'AGE', ?, 3, NULL)
                """;
        for (int n = 0; n < MANY; n++) {
            var id = "c" + n;
            run(engine, sql -> sql.run(consent, id, new byte[0]));
        }
    }

    // Every byte there is.
    private static Object all() {
        var bytes = new byte[256];
        for (int n = 0; n < bytes.length; n++) bytes[n] = (byte) n;
        return bytes;
    }

    private static void write(Engine engine, String statement) {
        run(engine, sql -> sql.run(statement));
    }

    private static void run(Engine engine, Function<Sql, Integer> work) {
        try (var database = Database.open(engine)) {
            database.writer().begin();
            database.writer().attempt(work);
            database.writer().commit();
        }
    }

    private static List<String> rows(Engine engine, String table) {
        try (var database = Database.open(engine)) {
            return database.read(sql -> sql.list("SELECT * FROM " + table, CopiesTest::text));
        }
    }

    private static String text(Row row) {
        var text = new StringBuilder();
        row.all()
                .forEach((name, value) ->
                        text.append(name)
                                .append('=')
                                .append(
                                        value instanceof byte[] b
                                                ? List.of(b.length, hex(b))
                                                : value)
                                .append(' '));
        return text.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    @Tag("S-04")
    void allRowsAreTheSameInACopyAndBackOnEitherEngine() {
        var copy = folder.resolve("copy.db");
        Copies.copy(engine, TABLES, copy);
        for (var other : OnEngine.values()) {
            var to = other.at(folder.resolve(other + ".db"));
            write(to, "INSERT INTO home VALUES (2, 'goes')");
            Copies.replace(copy, TABLES, to);
            for (var table : TABLES)
                assertThat(rows(to, table))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(rows(engine, table));
            assertThat(rows(to, "consent")).hasSize(MANY);
        }
    }

    @Test
    void whatIsPutBackIsThereAsAWholeOrNotAtAll() {
        var copy = folder.resolve("copy.db");
        Copies.copy(engine, TABLES, copy);
        write(Engine.sqlite(copy), "DROP TABLE home");
        write(engine, "UPDATE bookmark SET seq = 7");
        var before = rows(engine, "bookmark");
        assertThatThrownBy(() -> Copies.replace(copy, TABLES, engine))
                .isInstanceOf(StoreFault.class);
        assertThat(rows(engine, "bookmark")).isEqualTo(before);
        assertThat(rows(engine, "consent")).hasSize(MANY);
    }

    @Test
    void whileRowsAreCopiedOthersWriteAndNothingIsScrubbed() {
        var copy = folder.resolve("copy.db");
        Database.open(Engine.sqlite(copy)).close();
        try (var database = Database.open(engine)) {
            try (var moment = Snapshot.of(engine)) {
                if (on == OnEngine.MARIADB) {
                    write(engine, "INSERT INTO to_scrub VALUES ('consent', 1)");
                    assertThatThrownBy(database::scrub).hasMessageContaining("being copied");
                }
                run(
                        Engine.sqlite(copy),
                        sql -> {
                            moment.write(List.of("home"), sql);
                            write(engine, "DELETE FROM bookmark");
                            moment.write(List.of("bookmark"), sql);
                            return 0;
                        });
            }
            database.scrub();
        }
        assertThat(rows(engine, "bookmark")).isEmpty();
        assertThat(rows(Engine.sqlite(copy), "bookmark")).hasSize(1);
    }

    @Test
    void aStoreWithoutRowsIsNoneInADatabase() {
        var fresh = on.at(folder.resolve("fresh.db"));
        var owner = new Owner("a1", true, folder);
        assertThat(Copies.isThere(fresh, owner)).isFalse();
        Database.open(fresh).close();
        assertThat(Copies.isThere(fresh, owner)).isEqualTo(on == OnEngine.SQLITE);
        assertThat(Copies.isThere(engine, owner)).isTrue();
    }

    @Test
    void aDayIsCopiedWithItsRows() {
        var kind = Watch.DAY_KINDS.getLast();
        var insert = "INSERT INTO %s (app, room, handle, seq, kind, at, loss_pct) VALUES (%s, %s)";
        var file = Engine.sqlite(folder.resolve("copy.db"));
        try (var from = Copies.days(engine, folder.resolve("from"), kind);
                var to = Copies.days(file, folder.resolve("to"), kind)) {
            from.write(
                    DAY,
                    sql ->
                            sql.run(
                                    insert.formatted(
                                            from.rows(DAY), "1, 2, 'h', 3, 'up', " + AT, "0.25")));
            Copies.copy(from, to, DAY);
            Copies.copy(from, to, DAY.plusDays(1));
            assertThat(to.days()).containsExactly(DAY);
            assertThat(to.read(DAY, sql -> sql.list("SELECT * FROM quality", CopiesTest::text)))
                    .hasValueSatisfying(rows ->
                            assertThat(rows).singleElement().asString().contains("loss_pct=0.25"));
        }
    }
}
