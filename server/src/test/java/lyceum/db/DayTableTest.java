package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lyceum.OnDisk;
import lyceum.OnEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What rows of days must do on every engine.
@ParameterizedClass
@EnumSource(OnEngine.class)
class DayTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String TABLE = "CREATE TABLE seen (at BIGINT, who BIGINT, sealed %s)";

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Database database;
    private DayTable days;

    @BeforeEach
    void open() {
        database = Database.open(engine.at(directory.resolve("lyceum.db")));
        if (engine == OnEngine.MARIADB)
            database.writer()
                    .change(
                            TABLE.formatted("LONGBLOB")
                                    + " PARTITION BY RANGE (at)"
                                    + " (PARTITION p0 VALUES LESS THAN (0))");
        openDays();
    }

    private void openDays() {
        var schema = TABLE.replace("TABLE", "TABLE IF NOT EXISTS").formatted("BLOB");
        days = database.days(directory.resolve("days"), new DayKind("seen", List.of(schema)));
    }

    @AfterEach
    void close() {
        days.close();
        database.close();
    }

    @Test
    void everyDayHasItsRowsInWhateverOrderTheyCome() {
        for (int n : new int[] {5, 20, 0, 3, 5, 40, 19}) add(DAY.plusDays(n), n, new byte[] {1});
        for (int n : new int[] {0, 3, 19, 20, 40}) assertThat(count(DAY.plusDays(n))).isOne();
        assertThat(count(DAY.plusDays(5))).isEqualTo(2);
        assertThat(count(DAY.plusDays(4))).isZero();
        assertThat(days.read(DAY.minusDays(1), sql -> 1)).isEmpty();
        assertThat(days.days()).isSorted().contains(DAY, DAY.plusDays(40));
    }

    @Test
    void rowsAreThereAfterARestart() {
        add(DAY, 1, new byte[] {1});
        days.close();
        openDays();
        assertThat(count(DAY)).isOne();
        assertThat(days.days()).startsWith(DAY);
    }

    @Test
    void aWorkThatFailsLeavesNothing() {
        assertThatThrownBy(() ->
                        days.write(
                                DAY,
                                sql -> {
                                    insert(sql, DAY, 1, new byte[] {1});
                                    return sql.run("INSERT INTO nothing VALUES (1)");
                                }))
                .isInstanceOf(StoreFault.class);
        assertThat(count(DAY)).isZero();
        add(DAY, 1, new byte[] {1});
        assertThat(count(DAY)).isOne();
    }

    @Test
    void whatIsWipedIsNowhereAndTheRestIs() throws IOException {
        var random = new Random(11);
        var gone = new ArrayList<byte[]>();
        var kept = new ArrayList<byte[]>();
        for (int n = 0; n < 1_000; n++) {
            var value = new byte[24];
            random.nextBytes(value);
            (n % 2 == 1 ? gone : kept).add(value);
            add(DAY.plusDays(n % 3), n % 2, value);
        }
        assertThat(found(gone)).isEqualTo(500);
        for (int n = 0; n < 3; n++) {
            var day = DAY.plusDays(n);
            var odd = new Wipe(days.rows(day), List.of("sealed"), "who = ?", 1);
            while (days.wipe(day, odd)) continue;
        }
        database.scrub();
        assertThat(found(gone)).isZero();
        assertThat(found(kept)).isEqualTo(500);
        assertThat(count(DAY) + count(DAY.plusDays(1)) + count(DAY.plusDays(2))).isEqualTo(500);
    }

    @Test
    void aDroppedDayIsGoneWithItsBytes() throws IOException {
        var value = new byte[24];
        new Random(12).nextBytes(value);
        add(DAY, 1, value);
        add(DAY.plusDays(1), 1, new byte[] {1});
        days.drop(DAY);
        days.drop(DAY);
        database.scrub();
        assertThat(found(List.of(value))).isZero();
        assertThat(days.days()).startsWith(DAY.plusDays(1));
        assertThat(days.read(DAY, sql -> 1)).isEmpty();
        add(DAY, 1, new byte[] {1});
        assertThat(count(DAY)).isOne();
    }

    private void add(LocalDate day, long who, byte[] value) {
        days.write(day, sql -> insert(sql, day, who, value));
    }

    private static int insert(Sql sql, LocalDate day, long who, byte[] value) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        return sql.run("INSERT INTO seen VALUES (?, ?, ?)", noon, who, value);
    }

    private long count(LocalDate day) {
        var all = "SELECT count(*) AS n FROM " + days.rows(day);
        return days.read(day, sql -> sql.one(all, row -> row.number("n")).orElseThrow()).orElse(0L);
    }

    private long found(List<byte[]> values) throws IOException {
        var disk = engine.bytes(directory);
        return values.stream().filter(value -> disk.contains(OnDisk.text(value))).count();
    }
}
