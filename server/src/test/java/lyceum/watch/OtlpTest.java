package lyceum.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lyceum.Inventory;
import lyceum.db.Database;
import lyceum.db.DayTable;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.log.GroupCommit;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.personal.Place.Field;
import lyceum.personal.Place.Surface;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.watch.OtlpTarget.Personal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rows of the log service at a target of OTLP that really listens.
@Tag("G-02")
final class OtlpTest {
    private static final AppId APP = new AppId(1_234_567);
    private static final RoomId ROOM = new RoomId(345_678_901);
    private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
    private static final String USER = "kX9vQ2-canary-of-a-user";
    private static final String ADDRESS = "203.0.113.77";
    private static final String OK = "{}";

    @TempDir private Path directory;
    private Installation house;
    private Database database;
    private GroupCommit commit;
    private DayTable files;
    private Collector collector;
    private Otlp otlp;
    private LogService log;
    private Operations operations;
    private volatile Instant now = START;

    @BeforeEach
    void open() throws Exception {
        house = Installation.open(directory, directory.resolve("again"), () -> now);
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

    private void send(Personal personal, int most) {
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

    private Scope.Person saw(LogEvent event, String user, Long... numbers) {
        var person = house.vault().people(APP.value(), List.of(user)).getFirst();
        var from = new Visitor(ADDRESS, Os.LINUX, "1.0.7");
        var at = now.toEpochMilli();
        log.log(new LogLine(at, APP, ROOM, new UserId(user), from, event, List.of(numbers)));
        return person;
    }

    /// The attributes of every record that arrived, by name; sealed values in base64.
    private List<Map<String, String>> arrived() {
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

    private static JsonTree field(JsonTree tree, String name) {
        return ((JsonObject) tree).fields().get(name);
    }

    private static List<JsonTree> items(JsonTree tree, String name) {
        return ((JsonArray) field(tree, name)).items();
    }

    private static String text(JsonTree tree, String name) {
        return ((JsonText) field(tree, name)).value();
    }

    private List<Map<String, String>> both(Personal personal) {
        send(personal, Otlp.MOST_WAITING);
        saw(LogEvent.Seen.JOINED, USER);
        saw(LogEvent.Told.MEDIA_ON, USER, 12L, 3L);
        await().until(() -> otlp.done() == 2);
        assertThat(collector.paths()).containsOnly("POST /v1/logs");
        assertThat(collector.tokens()).containsOnly("Bearer hush-hush");
        return arrived();
    }

    @Test
    @Tag("D-01")
    @Tag("D-02")
    @Tag("I-9")
    void sealed_values_stay_sealed_there_and_end_with_the_person() {
        var rows = both(Personal.SEALED);
        assertThat(collector.taken().toString()).doesNotContain(USER, ADDRESS);
        assertThat(rows).hasSize(2);
        var joined = rows.getFirst();
        assertThat(joined)
                .containsEntry("lyceum.app", "1234567")
                .containsEntry("lyceum.room", "345678901")
                .containsEntry("lyceum.event", "JOINED")
                .containsEntry("lyceum.os", "LINUX")
                .containsEntry("lyceum.sdk", "1.0.7");
        assertThat(rows.getLast().get("lyceum.numbers"))
                .contains("{\"intValue\":\"12\"},{\"intValue\":\"3\"}");
        var user = Base64.getDecoder().decode(joined.get("lyceum.user"));
        var person = house.vault().person(APP.value(), USER).orElseThrow();
        var place = LogFiles.place(person, joined.get("lyceum.row"), "user");
        assertThat(new String(user, UTF_8)).doesNotContain(USER);
        assertThat(house.seal().openText(place, user)).isEqualTo(USER);
        house.vault().destroy(List.of(person));
        assertThatThrownBy(() -> house.seal().openText(place, user))
                .isInstanceOf(ScopeErased.class);
    }

    @Test
    void what_arrives_is_what_is_declared() {
        var names = new TreeSet<>(List.of("service.name"));
        both(Personal.SEALED).forEach(row -> names.addAll(row.keySet()));
        for (var personal : List.of(Personal.SEALED, Personal.CLEAR)) {
            log.close();
            otlp.close();
            deeds(personal).forEach(row -> names.addAll(row.keySet()));
        }
        var declared =
                Inventory.all().stream()
                        .map(claim -> claim.place())
                        .filter(place -> place instanceof Field(var at, _) && at == Surface.OTLP)
                        .map(place -> ((Field) place).name())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).isEqualTo(declared);
    }

    /// Somebody erases nothing of a user by the API, and an operator ends a class.
    private List<Map<String, String>> deeds(Personal personal) {
        send(personal, Otlp.MOST_WAITING);
        var user = house.vault().people(APP.value(), List.of(USER)).getFirst();
        assertThat(user.app()).isEqualTo(APP.value());
        did("ModifyUserProfile", Optional.of(USER), OptionalLong.empty(), "call-1");
        var room = OptionalLong.of(ROOM.value());
        did("POST /applications/{app}/classes/{room}/end", Optional.empty(), room, "");
        await().until(() -> otlp.done() == 2);
        return arrived();
    }

    private void did(String action, Optional<String> user, OptionalLong room, String request) {
        var app = APP.value();
        operations.note(
                new Operations.Done(app, "operator Olga", action, user, room, "OK", request),
                now.toEpochMilli());
    }

    @Test
    @Tag("D-07")
    void what_was_done_is_sent_too_and_who_did_it_stays_sealed() {
        var rows = deeds(Personal.SEALED);
        assertThat(collector.taken().toString()).doesNotContain(USER, "Olga");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("lyceum.action", "ModifyUserProfile")
                .containsEntry("lyceum.result", "OK")
                .containsEntry("lyceum.request", "call-1")
                .doesNotContainKeys("lyceum.person", "lyceum.room");
        assertThat(rows.getLast())
                .containsEntry("lyceum.room", "345678901")
                .doesNotContainKey("lyceum.request");
        var row = rows.getFirst();
        var actor = Base64.getDecoder().decode(row.get("lyceum.actor"));
        var place = Operations.place(APP.value(), row.get("lyceum.row"));
        assertThat(house.seal().openText(place, actor)).isEqualTo("operator Olga");
    }

    @Test
    @Tag("D-07")
    void who_did_it_is_left_out_or_open_as_was_chosen() {
        assertThat(deeds(Personal.NONE).getFirst().keySet())
                .containsExactly("lyceum.app", "lyceum.action", "lyceum.result", "lyceum.request");
        log.close();
        otlp.close();
        collector.taken().clear();
        var number = house.vault().person(APP.value(), USER).orElseThrow().person();
        assertThat(deeds(Personal.CLEAR).getFirst())
                .containsEntry("lyceum.actor", "operator Olga")
                .containsEntry("lyceum.person", String.valueOf(number));
    }

    @Test
    @Tag("X-01")
    void a_deed_about_somebody_erased_meanwhile_is_not_sent() {
        collector.answers(503, "");
        send(Personal.CLEAR, Otlp.MOST_WAITING);
        var person = house.vault().people(APP.value(), List.of(USER)).getFirst();
        did("ModifyUserProfile", Optional.of(USER), OptionalLong.empty(), "call-1");
        await().until(() -> collector.asked() > 0);
        var erased = new Erasure.OfPerson(APP.value(), person.person());
        while (operations.rows().erase(erased)) continue;
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();
    }

    @Test
    void with_none_nobody_is_in_it() {
        var rows = both(Personal.NONE);
        assertThat(collector.taken().toString()).doesNotContain(USER, ADDRESS);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().keySet())
                .containsExactly(
                        "lyceum.app", "lyceum.room", "lyceum.event", "lyceum.os", "lyceum.sdk");
    }

    @Test
    void with_clear_they_can_be_read() {
        var joined = both(Personal.CLEAR).getFirst();
        assertThat(joined).containsEntry("lyceum.user", USER).containsEntry("lyceum.ip", ADDRESS);
        assertThat(joined).doesNotContainKey("lyceum.row");
        var number = house.vault().person(APP.value(), USER).orElseThrow().person();
        assertThat(joined).containsEntry("lyceum.person", String.valueOf(number));
    }

    @Test
    void without_a_target_there_is_no_sender() {
        try (var watch = Watch.open(house, database, commit, () -> now)) {
            assertThat(watch.otlp()).isEmpty();
        }
    }

    @Test
    void a_target_that_comes_back_gets_what_fits_and_the_log_never_waits() throws Exception {
        var port = collector.port();
        collector.close();
        send(Personal.NONE, 10);
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> log.written() == 1);
        for (int n = 0; n < 40; n++) saw(LogEvent.Told.CONNECTED, USER, (long) n);
        await().until(() -> log.written() == 41);
        var lost = otlp.lost();
        assertThat(lost).isBetween(1L, 30L);
        collector = Collector.start(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> arrived().size() == 41 - lost);
        assertThat(otlp.lost()).isEqualTo(lost);
    }

    @Test
    void nothing_is_lost_while_it_fits() throws Exception {
        var port = collector.port();
        collector.close();
        send(Personal.SEALED, Otlp.MOST_WAITING);
        for (int n = 0; n < 700; n++) saw(LogEvent.Told.CONNECTED, USER, (long) n);
        await().until(() -> log.written() == 700);
        collector = Collector.start(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> arrived().size() == 700);
        assertThat(otlp.lost()).isZero();
    }

    @Test
    @Tag("X-01")
    @Tag("T-01")
    void what_ended_while_it_waited_is_not_sent() {
        collector.answers(503, "");
        send(Personal.CLEAR, Otlp.MOST_WAITING);
        var person = saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> collector.asked() > 0);
        house.vault().destroy(List.of(person));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();

        collector.answers(503, "");
        var asked = collector.asked();
        saw(LogEvent.Seen.LEFT, "another");
        await().until(() -> collector.asked() > asked);
        now = now.plus(Duration.ofDays(181));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 2);
        assertThat(collector.taken()).isEmpty();
        assertThat(otlp.lost()).isZero();
    }

    @Test
    void rows_of_a_file_that_is_gone_are_not_sent() {
        collector.answers(503, "");
        send(Personal.SEALED, Otlp.MOST_WAITING);
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> collector.asked() > 0);
        files.drop(DayStore.day(now.toEpochMilli()));
        collector.answers(200, OK);
        await().until(() -> otlp.done() == 1);
        assertThat(collector.taken()).isEmpty();
    }

    @Test
    void what_is_refused_is_counted_and_no_redirect_is_followed() {
        send(Personal.NONE, Otlp.MOST_WAITING);
        collector.answers(307, "");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 1);
        assertThat(collector.paths()).containsExactly("POST /v1/logs");
        collector.answers(400, "");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 2);
        collector.answers(200, "{\"partialSuccess\": {\"rejectedLogRecords\": \"1\"}}");
        saw(LogEvent.Seen.JOINED, USER);
        await().until(() -> otlp.lost() == 3);
    }

    @Test
    void closing_sends_what_waits() {
        send(Personal.NONE, Otlp.MOST_WAITING);
        var all = new ArrayList<Scope.Person>();
        for (int n = 0; n < 20; n++) all.add(saw(LogEvent.Seen.JOINED, "user-" + n));
        log.close();
        otlp.close();
        assertThat(arrived()).hasSize(all.size());
    }

    @Test
    void a_target_shows_neither_token_nor_place() {
        var url = URI.create("https://collector.example:4318");
        var target = new OtlpTarget(url, Optional.of("hush-hush"), Personal.NONE);
        assertThat(target.toString()).doesNotContain("hush", "collector");
        assertThat(target.place()).hasToString("https://collector.example:4318/v1/logs");
    }
}
