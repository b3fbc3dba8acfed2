package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import lyceum.OnEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Many rows by one statement.
@ParameterizedClass
@EnumSource(OnEngine.class)
class EachRowTest {
    private static final String EVENT =
            "INSERT INTO something (room, seq, at, person, tab, n) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String PAYLOAD =
            "INSERT INTO room_payload (room, seq, sealed) VALUES (?, ?, ?)";

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Database database;

    @BeforeEach
    void open() {
        var at = engine.at(directory.resolve("store"));
        database = Database.open(at);
        try (var handle = Database.jdbi(at.writing()).open()) {
            handle.execute(
                    """
                    CREATE TABLE something (
                        room BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL,
                        person VARCHAR(32), tab VARCHAR(64), n BIGINT, PRIMARY KEY (room, seq))
                    """);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T written(Function<Sql, T> work) {
        var writer = database.writer();
        writer.begin();
        var result = writer.attempt(work);
        writer.commit();
        return result;
    }

    private static @Nullable Object[] event(long seq) {
        return new @Nullable Object[] {
            1L,
            seq,
            seq % 2 == 0 ? 7 : 7_000_000_000L,
            seq % 3 == 0 ? null : "person",
            seq % 5 == 0 ? null : "tab",
            seq % 7 == 0 ? null : seq
        };
    }

    private static List<@Nullable Object[]> events(long from, long to) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (long seq = from; seq <= to; seq++) rows.add(event(seq));
        return rows;
    }

    @Test
    void values_and_nulls_stand_where_they_belong() {
        written(sql -> {
            sql.runEach(EVENT, events(1, 300));
            return 0;
        });
        assertThat(read())
                .containsExactlyElementsOf(
                        events(1, 300).stream().map(row -> Arrays.asList(row).toString()).toList());
    }

    private List<String> read() {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM something ORDER BY seq LIMIT 1000",
                        row ->
                                "[%d, %d, %d, %s, %s, %s]"
                                        .formatted(
                                                row.number("room"),
                                                row.number("seq"),
                                                row.number("at"),
                                                row.text("person"),
                                                row.text("tab"),
                                                row.text("n"))));
    }

    @Test
    void one_that_is_there_already_undoes_its_work_alone() {
        var writer = database.writer();
        writer.begin();
        writer.attempt(sql -> sql.run(EVENT, event(50)));
        assertThatThrownBy(() ->
                        writer.attempt(sql -> {
                            sql.runEach(EVENT, events(1, 100));
                            return 0;
                        }))
                .isInstanceOfSatisfying(
                        StoreFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(StoreFault.Kind.DUPLICATE));
        writer.attempt(sql -> {
            sql.runEach(EVENT, events(60, 62));
            return 0;
        });
        writer.commit();
        assertThat(numbers("something")).containsExactly(50L, 60L, 61L, 62L);
    }

    /// More than a server takes at once, which is 16 MiB.
    @Test
    void they_may_be_many_bytes() {
        var rows = new ArrayList<@Nullable Object[]>();
        for (long seq = 1; seq <= 20; seq++) {
            var bytes = new byte[1024 * 1024];
            bytes[(int) seq] = (byte) seq;
            rows.add(new @Nullable Object[] {1L, seq, bytes});
        }
        written(sql -> {
            sql.runEach(PAYLOAD, rows);
            return 0;
        });
        assertThat(numbers("room_payload"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        var last =
                database.read(sql ->
                        sql.one(
                                "SELECT sealed FROM room_payload WHERE seq = 20",
                                row -> row.bytes("sealed")));
        assertThat(last.orElseThrow()).isEqualTo(rows.getLast()[2]);
    }

    private List<Long> numbers(String table) {
        return database.read(sql ->
                sql.list(
                        "SELECT seq FROM " + table + " ORDER BY seq LIMIT 1000",
                        row -> row.number("seq")));
    }
}
