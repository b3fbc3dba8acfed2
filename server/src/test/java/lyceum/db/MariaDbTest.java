package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.MariaServer;
import lyceum.log.GroupCommit;
import lyceum.watch.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is MariaDB's own: a server that may be set wrongly, may be away, and ends connections.
class MariaDbTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "innodb_file_per_table", "ON",
                    "innodb_flush_log_at_trx_commit", "1",
                    "innodb_log_file_size", "100663296",
                    "general_log", "OFF",
                    "slow_query_log", "OFF",
                    "log_bin", "OFF");

    @Test
    void aServerMustBeSetSoThatNothingIsLostAndNothingStays() {
        assertThat(MariaDbRules.wrong(GOOD)).isEmpty();
        wrong("innodb_file_per_table", "OFF");
        wrong("innodb_flush_log_at_trx_commit", "2");
        wrong("innodb_log_file_size", "1073741824");
        wrong("general_log", "ON");
        wrong("slow_query_log", "ON");
        assertThat(MariaDbRules.wrong(with(GOOD, "log_bin", "ON"))).hasSize(2);
        var binary = with(with(GOOD, "log_bin", "ON"), "sync_binlog", "1");
        assertThat(MariaDbRules.wrong(with(binary, "binlog_expire_logs_seconds", "3601")))
                .hasSize(1);
        assertThat(MariaDbRules.wrong(with(binary, "binlog_expire_logs_seconds", "0"))).hasSize(1);
        assertThat(MariaDbRules.wrong(with(binary, "binlog_expire_logs_seconds", "3600.000000")))
                .isEmpty();
    }

    private static void wrong(String name, String value) {
        assertThat(MariaDbRules.wrong(with(GOOD, name, value)))
                .hasSize(1)
                .first()
                .asString()
                .contains(name);
    }

    private static Map<String, String> with(Map<String, String> set, String name, String value) {
        var all = new HashMap<>(set);
        all.put(name, value);
        return all;
    }

    @Test
    void theRowsOfABatchAreOneStatement() {
        try (var database = Database.open(MariaServer.fresh())) {
            var writer = database.writer();
            writer.begin();
            var asked =
                    writer.attempt(sql -> {
                        var before = statements(sql);
                        var rows = new ArrayList<@Nullable Object[]>();
                        for (long n = 1; n <= 100; n++)
                            rows.add(new @Nullable Object[] {1L, n, new byte[] {1}});
                        sql.runEach("INSERT INTO room_payload VALUES (?, ?, ?)", rows);
                        return statements(sql) - before;
                    });
            writer.rollback();
            assertThat(asked).isEqualTo(2); // and the one that counts
        }
    }

    private static long statements(Sql sql) {
        return sql.one("SHOW SESSION STATUS LIKE 'Com_stmt_execute'", row -> row.number("Value"))
                .orElseThrow();
    }

    @Test
    void aServerThatCannotBeUsedIsSaidInOneLineWithoutThePassword() {
        var name = MariaServer.freshName();
        var there = MariaServer.address(name);
        refused(there, "wrong", "the user or LYCEUM_STORE_PASSWORD is wrong.");
        var missing = URI.create(there.toString().replace(name, "lyceum_missing"));
        refused(missing, MariaServer.password(), "there is no such database; create it.");
        var away = URI.create("mariadb://lyceum@127.0.0.1:1/" + name);
        refused(away, MariaServer.password(), "nobody answers there.");
        MariaServer.run("CREATE TABLE " + name + ".theirs (id INT)");
        refused(there, MariaServer.password(), "its tables are not ours or not whole.");
        MariaServer.run("SET GLOBAL general_log = ON");
        try {
            refused(there, MariaServer.password(), "general_log must be OFF.");
        } finally {
            MariaServer.run("SET GLOBAL general_log = OFF");
        }
    }

    private static void refused(URI address, String password, String end) {
        assertThatThrownBy(() -> Database.open(Engine.mariaDb(address, password)))
                .isInstanceOf(CannotOpen.class)
                .hasNoCause()
                .hasMessageStartingWith(address.toString())
                .hasMessageEndingWith(end)
                .hasMessageNotContaining(MariaServer.password());
    }

    @Test
    void aConnectionThatEndsIsMadeAnew() {
        var name = MariaServer.freshName();
        try (var database = Database.open(MariaServer.engine(name));
                var commit = new GroupCommit(database, () -> {})) {
            bookmark(commit, 1);
            endConnections(name);
            bookmark(commit, 2);
            assertThat(commit.open()).isTrue();
            // A reading may still meet a connection that ended; the next one does not.
            await().ignoreException(StoreFault.class)
                    .until(() -> number(database, "SELECT seq AS n FROM bookmark") == 2);
        }
    }

    private static void endConnections(String name) {
        var ours = "SELECT id FROM information_schema.processlist WHERE db = '" + name + "'";
        for (var id : MariaServer.list(ours)) MariaServer.run("KILL CONNECTION " + id);
    }

    @Test
    void aDayIsReadAllTheSameWhenTheConnectionEnded(@TempDir Path folder) {
        var name = MariaServer.freshName();
        var day = LocalDate.of(2026, 11, 26);
        try (var database = Database.open(MariaServer.engine(name));
                var days = Watch.days(database, folder).quality()) {
            days.write(day, _ -> day);
            for (int times = 0; times < 2; times++) {
                endConnections(name);
                var count = "SELECT count(*) AS n FROM " + days.rows(day);
                assertThat(days.read(day, sql -> sql.one(count, row -> row.number("n"))))
                        .hasValue(Optional.of(0L));
            }
        }
    }

    @Test
    void oneThatEndsInAWorkIsAFaultThatPasses() {
        var name = MariaServer.freshName();
        try (var database = Database.open(MariaServer.engine(name));
                var commit = new GroupCommit(database, () -> {})) {
            assertThatThrownBy(() ->
                            commit.write(sql -> {
                                sql.put("bookmark", key(), rest(), "media", 1, 1);
                                var id =
                                        sql.one(
                                                "SELECT connection_id() AS id",
                                                r -> r.number("id"));
                                MariaServer.run("KILL CONNECTION " + id.orElseThrow());
                                return sql.put("bookmark", key(), rest(), "media", 2, 1);
                            }))
                    .isInstanceOfSatisfying(
                            StoreFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.LATE));
            bookmark(commit, 3);
            assertThat(number(database, "SELECT count(*) AS n FROM bookmark")).isEqualTo(1);
        }
    }

    private static long number(Database database, String statement) {
        return database.read(sql -> sql.one(statement, row -> row.number("n")).orElseThrow());
    }

    private static List<String> key() {
        return List.of("reader", "room");
    }

    private static List<String> rest() {
        return List.of("seq");
    }

    private static void bookmark(GroupCommit commit, long seq) {
        commit.write(sql -> sql.put("bookmark", key(), rest(), "media", 1, seq));
    }
}
