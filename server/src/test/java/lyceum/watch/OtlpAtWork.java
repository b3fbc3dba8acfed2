package lyceum.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import lyceum.db.Database;
import lyceum.db.DayTable;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.log.GroupCommit;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.privacy.Job;
import lyceum.privacy.Untold;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.watch.OtlpTarget.Personal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A log, an operation log and a sender, before a target of OTLP that really listens.
abstract class OtlpAtWork {
    static final AppId APP = new AppId(1_234_567);
    static final RoomId ROOM = new RoomId(345_678_901);
    static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    static final String USER = "kX9vQ2-canary-of-a-user";
    static final String ADDRESS = "203.0.113.77";
    static final String OK = "{}";

    @TempDir private Path directory;
    Installation house;
    Database database;
    GroupCommit commit;
    DayTable files;
    Collector collector;
    Otlp otlp;
    LogService log;
    Operations operations;
    volatile Instant now = START;

    @BeforeEach
    void open() throws Exception {
        house = Installation.open(directory, directory.resolve(Installation.KEYS_AGAIN), () -> now);
        house.vault().make(List.of(new Scope.App(APP.value())));
        database = Database.open(house.store());
        commit = new GroupCommit(database, () -> {});
        files = LogFiles.in(database, directory.resolve("days"));
        collector = Collector.start(0);
    }

    @AfterEach
    void close() {
        if (log != null) {
            log.close();
            otlp.close();
        }
        collector.close();
        files.close();
        commit.close();
        database.close();
        house.close();
    }

    void send(Personal personal, int most) {
        var target = new OtlpTarget(collector.url(), Optional.of("hush-hush"), personal);
        otlp =
                new Otlp(
                        target,
                        house,
                        new Otlp.Rows(files, database),
                        Limits.usual(() -> now),
                        most);
        operations = new Operations(house, database, commit, row -> otlp.take(List.of(row)));
        log = new LogService(house, files, new AddressSettings(database, commit), otlp::take);
    }

    Scope.Person saw(LogEvent event, String user, Long... numbers) {
        var person = house.vault().meet(APP.value(), user);
        var from = new Visitor(ADDRESS, Os.LINUX, "1.0.7");
        var at = now.toEpochMilli();
        log.log(new LogLine(at, APP, ROOM, new UserId(user), from, event, List.of(numbers)));
        return person;
    }

    /// The attributes of every record that arrived, by name; sealed values in base64.
    List<Map<String, String>> arrived() {
        return collector.taken().stream()
                .map(body -> JsonTree.parse(body.getBytes(UTF_8)))
                .flatMap(body -> items(body, "resourceLogs").stream())
                .flatMap(one -> items(one, "scopeLogs").stream())
                .flatMap(one -> items(one, "logRecords").stream())
                .map(record -> {
                    assertThat(text(record, "timeUnixNano")).isEqualTo("1795687200000000000");
                    var all = new LinkedHashMap<String, String>();
                    for (var each : items(record, "attributes")) {
                        var value = (JsonObject) field(each, "value");
                        var shown = new String(value.bytes(), UTF_8);
                        var one = value.fields().values().iterator().next();
                        all.put(text(each, "key"), one instanceof JsonText(var it) ? it : shown);
                    }
                    return (Map<String, String>) all;
                })
                .toList();
    }

    static JsonTree field(JsonTree tree, String name) {
        return ((JsonObject) tree).fields().get(name);
    }

    static List<JsonTree> items(JsonTree tree, String name) {
        return ((JsonArray) field(tree, name)).items();
    }

    static String text(JsonTree tree, String name) {
        return ((JsonText) field(tree, name)).value();
    }

    /// Somebody erases nothing of a user by the API, and an operator ends a class.
    List<Map<String, String>> deeds(Personal personal) {
        send(personal, Otlp.MOST_WAITING);
        var user = house.vault().meet(APP.value(), USER);
        assertThat(user.app()).isEqualTo(APP.value());
        did("ModifyUserProfile", Optional.of(USER), OptionalLong.empty(), "call-1");
        var room = OptionalLong.of(ROOM.value());
        did("POST /applications/{app}/classes/{room}/end", Optional.empty(), room, "");
        await().until(() -> otlp.done() == 2);
        return arrived();
    }

    void did(String action, Optional<String> user, OptionalLong room, String request) {
        var app = APP.value();
        operations.note(
                new Operations.Done(app, "operator Olga", action, user, room, "OK", request),
                now.toEpochMilli());
    }

    /// What a server erased, and of which it was told that the target knows.
    static final class Erased implements Untold {
        final List<Job> told = new CopyOnWriteArrayList<>();
        final List<Job> waiting = new CopyOnWriteArrayList<>();

        void add(Erasure what) {
            var id = "erasure-" + (waiting.size() + told.size());
            var state = Job.State.KEYS_DESTROYED;
            waiting.add(new Job(id, what, state, START, START, null, Map.of()));
        }

        @Override
        public List<Job> untold(int most) {
            return waiting.stream().limit(most).toList();
        }

        @Override
        public void told(List<Job> jobs) {
            told.addAll(jobs);
            waiting.removeAll(jobs);
        }
    }
}
