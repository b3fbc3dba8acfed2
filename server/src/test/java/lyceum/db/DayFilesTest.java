package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import lyceum.OnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int BYTES = 24;

    @TempDir Path directory;

    private DayFiles files;

    @BeforeEach
    void open() {
        files =
                new DayFiles(
                        directory,
                        "log",
                        List.of("CREATE TABLE IF NOT EXISTS log (who BIGINT, sealed BLOB)"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void everyFileIsSetAsTheStoreItself() {
        add(DAY, 1, new byte[] {1});
        for (var wanted :
                List.of("journal_mode wal", "synchronous 2", "secure_delete 1", "temp_store 2")) {
            var name = wanted.split(" ")[0];
            assertThat(
                            files.read(
                                    DAY,
                                    sql ->
                                            sql.one("PRAGMA " + name, row -> row.text(name))
                                                    .orElseThrow()))
                    .contains(wanted.split(" ")[1]);
        }
    }

    @Test
    void aDayHasAFileAndFewAreOpen() {
        for (int n = 0; n < 20; n++) add(DAY.plusDays(n), n, new byte[] {1});
        assertThat(files.days()).hasSize(20).isSorted().startsWith(DAY);
        assertThat(files.open()).isEqualTo(DayFiles.MOST_OPEN);
        for (int n = 0; n < 20; n++) assertThat(count(DAY.plusDays(n))).isOne();
        assertThat(files.read(DAY.plusDays(20), sql -> 1)).isEmpty();
        assertThat(directory.resolve("log-2026-11-26.db")).exists();
    }

    @Test
    void rowsAreThereAfterARestart() {
        add(DAY, 1, new byte[] {1});
        files.close();
        open();
        assertThat(count(DAY)).isOne();
    }

    @Test
    void aWorkThatFailsLeavesNothing() {
        assertThatThrownBy(() ->
                        files.write(
                                DAY,
                                sql -> {
                                    sql.run("INSERT INTO log VALUES (1, x'01')");
                                    return sql.run("INSERT INTO nothing VALUES (1)");
                                }))
                .isInstanceOf(StoreFault.class);
        assertThat(count(DAY)).isZero();
    }

    @Test
    void whatIsWipedIsInNoFileAndTheRestIs() throws IOException {
        var random = new Random(11);
        var values = new HashMap<Integer, byte[]>();
        for (int n = 0; n < 2_000; n++) {
            var value = new byte[BYTES];
            random.nextBytes(value);
            values.put(n, value);
            add(DAY, n % 2, value);
        }
        assertThat(found(values, 1)).isEqualTo(1_000);
        var odd = new Wipe("log", List.of("sealed"), "who = ?", 1);
        while (files.wipe(DAY, odd)) continue;
        assertThat(found(values, 1)).isZero();
        assertThat(found(values, 0)).isEqualTo(1_000);
        assertThat(count(DAY)).isEqualTo(1_000);
    }

    @Test
    void aDroppedDayLeavesNoFile() throws IOException {
        add(DAY, 1, new byte[] {1});
        add(DAY.plusDays(1), 1, new byte[] {1});
        files.drop(DAY);
        files.drop(DAY);
        assertThat(files.days()).containsExactly(DAY.plusDays(1));
        try (var left = Files.list(directory)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.contains("11-26"));
        }
    }

    private void add(LocalDate day, long who, byte[] value) {
        files.write(day, sql -> sql.run("INSERT INTO log VALUES (?, ?)", who, value));
    }

    private long count(LocalDate day) {
        var all = "SELECT count(*) AS n FROM log";
        return files.read(day, sql -> sql.one(all, row -> row.number("n")).orElseThrow())
                .orElse(0L);
    }

    private long found(HashMap<Integer, byte[]> values, int who) throws IOException {
        var disk = OnDisk.bytes(directory);
        return values.entrySet().stream()
                .filter(each -> each.getKey() % 2 == who)
                .filter(each -> disk.contains(OnDisk.text(each.getValue())))
                .count();
    }
}
