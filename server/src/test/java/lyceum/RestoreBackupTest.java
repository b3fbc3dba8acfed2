package lyceum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import lyceum.db.Database;
import lyceum.seal.Installation;
import lyceum.seal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The two command lines, and what is left where the second one is killed: the old store or the new
/// one, each of them whole.
@ParameterizedClass
@EnumSource(OnEngine.class)
final class RestoreBackupTest {
    private static final long THEN = 1;
    private static final long NOW = 2;
    private static final int LIMIT_SECONDS = 60;

    @Parameter OnEngine engine;
    @TempDir Path folder;
    private Map<String, String> told;
    private long before;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void begin() {
        told = engine.settings(data().resolve(Installation.STORE_FILE));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String flag() {
        return "--data=" + data();
    }

    private int backup(String... arguments) {
        said.reset();
        return TakeBackup.run(List.of(arguments), told, new PrintStream(said, true, UTF_8));
    }

    private int restore(String... arguments) {
        said.reset();
        return RestoreBackup.run(List.of(arguments), told, new PrintStream(said, true, UTF_8));
    }

    /// Something in the store that a restore turns back.
    private void write(long seq) {
        try (var house = Installation.open(data());
                var database = Database.open(engine.at(house.store()))) {
            database.writer().begin();
            database.writer().attempt(sql -> sql.run("DELETE FROM bookmark"));
            database.writer()
                    .attempt(sql -> sql.run("INSERT INTO bookmark VALUES ('a', 1, ?)", seq));
            database.writer().commit();
        }
    }

    private long read() {
        try (var house = Installation.open(data());
                var database = Database.open(engine.at(house.store()))) {
            var all = "SELECT seq FROM bookmark";
            return database.read(sql -> sql.one(all, row -> row.number("seq"))).orElseThrow();
        }
    }

    private Path copy() {
        write(THEN);
        assertThat(backup(folder.resolve("copies").toString(), flag())).isZero();
        write(NOW);
        return Path.of(said.toString(UTF_8).strip().replace("Copied to ", ""));
    }

    @Test
    void they_say_how_they_are_used() {
        assertThat(backup("--help")).isZero();
        assertThat(said.toString(UTF_8)).startsWith("backup DIR").contains("35 days");
        assertThat(restore("--help")).isZero();
        assertThat(said.toString(UTF_8)).startsWith("restore COPY");
        assertThat(backup()).isEqualTo(Program.UNUSABLE);
        assertThat(restore(flag())).isEqualTo(Program.UNUSABLE);
        assertThatThrownBy(() -> backup("x", "--nothing")).isInstanceOf(BadSettings.class);
        assertThatThrownBy(() -> backup("x", flag())).isInstanceOf(Refused.class);
    }

    @Test
    void a_copy_is_put_back_and_can_be_taken_back() {
        var copy = copy();
        assertThat(restore(copy.toString(), flag())).isZero();
        assertThat(read()).isEqualTo(THEN);
        var kept = said.toString(UTF_8).lines().toList().getLast().replaceAll(".* is in ", "");
        assertThat(restore(kept, flag())).isZero();
        assertThat(read()).isEqualTo(NOW);
    }

    @Test
    @Tag("S-04")
    void a_held_class_that_is_not_in_the_copy_is_told_of() {
        var copy = copy();
        change("INSERT INTO room VALUES (7, 1, 1, 0, 0, NULL, 0)");
        hold("a", 7, Long.MAX_VALUE);
        hold("b", 8, Long.MAX_VALUE);
        hold("c", 7, 1);
        assertThat(restore(copy.toString(), flag())).isZero();
        assertThat(said.toString(UTF_8))
                .contains("Holds of what is not in COPY: 1.", "35 days", "before is in ");
        var kept = said.toString(UTF_8).lines().toList().getLast().replaceAll(".* is in ", "");
        assertThat(restore(kept, flag())).isZero();
        assertThat(said.toString(UTF_8)).doesNotContain("Holds of");
    }

    private void hold(String id, long room, long ends) {
        change(
                "INSERT INTO hold VALUES ('%s', 1, 'ROOM', %d, 'SAFETY', X'00', 0, %d, NULL)"
                        .formatted(id, room, ends));
    }

    private void change(String row) {
        try (var house = Installation.open(data());
                var database = Database.open(engine.at(house.store()))) {
            database.writer().begin();
            database.writer().attempt(sql -> sql.run(row));
            database.writer().commit();
        }
    }

    @Test
    void a_restore_that_is_killed_loses_nothing() throws Exception {
        var copy = copy();
        var stage = data().resolve("restore.partial");
        var hit = 0;
        for (var moment :
                List.<Callable<Boolean>>of(
                        () -> Files.exists(stage),
                        () -> Files.exists(stage.resolve("lyceum.db")),
                        () -> Files.exists(stage.resolve("lyceum.db-wal")),
                        () -> Files.exists(stage.resolve("now-lyceum.db")),
                        () -> copies() > before,
                        () -> copies() > before && tookItsPlace(stage))) {
            before = copies();
            kill(copy, moment);
            if (Files.exists(stage)) hit++;
            assertThat(read()).isIn(THEN, NOW);
            write(NOW);
        }
        assertThat(hit).as("killed in the middle").isPositive();
        assertThat(restore(copy.toString(), flag())).isZero();
        assertThat(read()).isEqualTo(THEN);
        assertThat(stage).doesNotExist();
    }

    private static boolean tookItsPlace(Path stage) {
        return Files.exists(stage) && Files.notExists(stage.resolve("lyceum.db"));
    }

    private long copies() throws IOException {
        try (var all = Files.list(folder.resolve("copies"))) {
            return all.filter(each -> each.toString().endsWith("Z")).count();
        }
    }

    /// Kills a restore at that moment; one that never came is no fault: it was done before.
    private void kill(Path copy, Callable<Boolean> moment) throws Exception {
        var command = new ArrayList<>(Launched.command());
        command.addAll(List.of("restore", copy.toString(), flag()));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(told);
        var process = builder.start();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(LIMIT_SECONDS))
                .until(() -> !process.isAlive() || moment.call());
        process.destroyForcibly();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
