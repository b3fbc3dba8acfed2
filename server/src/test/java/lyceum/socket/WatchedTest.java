package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lyceum.OnDisk;
import lyceum.OnEngine;
import lyceum.catalog.User;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.LessonCommand;
import lyceum.room.RosterCommand;
import lyceum.room.StageCommand;
import lyceum.socket.SocketLimits.Waits;
import lyceum.watch.LogRow;
import lyceum.watch.LogSearch;
import lyceum.watch.Measured;
import lyceum.watch.Os;
import lyceum.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of connections, seen from a whole server: what the agreement lists, and nothing of
/// what people say or are called.
class WatchedTest {
    private static final Measured GOOD =
            new Measured(true, false, null, null, 40, 0.5, 640, 360, 900, 1_200, 24, 12);

    @TempDir Path folder;
    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    private Browser enter(User who, Map<String, String> headers, String path) {
        var browser = new Browser(house.port(), who.name(), headers, path);
        browser.hello(house.catalog.tokens().issue(house.app, who.id(), house.room), null, false);
        browser.welcome();
        return browser;
    }

    private Browser enter(User who) {
        return enter(who, Map.of(), "/socket");
    }

    private List<LogRow> rows() {
        var look = new Look(house.app, "a test", Category.LOG, "PROVIDE", "");
        var query =
                new LogSearch.Query(
                        null,
                        OptionalLong.of(house.room.value()),
                        Instant.EPOCH,
                        Instant.now().plusSeconds(86_400),
                        true,
                        0,
                        100);
        return house.privacy
                .gate()
                .read(
                        look,
                        grant -> {
                            var page = house.watch.search().find(grant, query);
                            return new PurposeGate.Read<>(page.rows(), Shown.NOBODY);
                        });
    }

    private void logged(int lines) {
        Browser.soon().until(() -> house.watch.log().written() >= lines);
    }

    /// What is on the disk of rows of days; only in files of days they are alone.
    private String days() throws IOException {
        assumeThat(OnEngine.chosen()).isEqualTo(OnEngine.SQLITE);
        return OnDisk.bytes(folder.resolve("days"));
    }

    // Each day has its own rows, so that what is DISTINCT in each is made so in all.
    private List<String> quality(String columns) {
        var rows = everyDay(columns);
        return columns.startsWith("DISTINCT") ? rows.stream().distinct().toList() : rows;
    }

    private List<String> everyDay(String columns) {
        try (var files = Watch.days(house.database, folder.resolve("days")).quality()) {
            var all = "SELECT " + columns + " AS shown FROM %s ORDER BY at, seq";
            return files.days().stream()
                    .flatMap(day ->
                            files
                                    .read(
                                            day,
                                            sql ->
                                                    sql.list(
                                                            all.formatted(files.rows(day)),
                                                            row ->
                                                                    String.valueOf(
                                                                            row.text("shown"))))
                                    .stream())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private void noted(String... kinds) {
        // At first there is no file yet, or no table in it.
        Browser.soon()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(quality("kind")).containsExactly(kinds));
    }

    @Test
    @Tag("D-01")
    @Tag("D-03")
    @Tag("D-04")
    void a_line_has_what_the_agreement_lists_and_no_canary() throws IOException {
        house = new House(folder);
        var headers =
                Map.of(
                        "User-Agent",
                        "Mozilla (Windows NT 10.0) canary-agent",
                        "Referer",
                        "https://canary-referrer.example/",
                        "X-Forwarded-For",
                        "198.51.100.7",
                        "X-Canary",
                        "canary-header");
        var path = "/socket?sdk=2.0.1-rc.1&canary=canary-query";
        try (var ann = enter(house.register("canary-name"), headers, path)) {
            ann.ask(1, new ChatCommand.Say("canary-said"));
            ann.answer(1);
            ann.send(new ClientFrame.Bye());
            Browser.soon().until(ann.closed::isDone);
        }
        logged(2);
        var rows = rows();
        assertThat(rows.stream().map(LogRow::event)).containsExactly("JOINED", "LEFT");
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(row.address()).isEqualTo("127.0.0.1");
                    assertThat(row.os()).isEqualTo(Os.WINDOWS);
                    assertThat(row.sdk()).isEqualTo("2.0.1-rc.1");
                    assertThat(row.room()).isEqualTo(house.room.value());
                    assertThat(row.user()).isNotEmpty();
                    var shown =
                            List.of(
                                    row.user(),
                                    row.event(),
                                    row.actor(),
                                    row.result(),
                                    row.request());
                    assertThat(shown.toString()).doesNotContain("canary");
                });
        var days = days();
        assertThat(days).contains("JOINED").doesNotContain("canary", rows.getFirst().user());
        assertThat(days).doesNotContain("127.0.0.1", "198.51.100.7");
    }

    @Test
    void the_log_says_how_each_connection_ended() {
        house = new House(folder);
        var ben = enter(house.ben);
        ben.cut();
        logged(2);
        try (var again = enter(house.ben);
                var ann = enter(house.ann)) {
            ann.ask(1, new RosterCommand.KickPerson(again.me(), null));
            Browser.soon().until(again.closed::isDone);
            logged(5);
        }
        logged(6);
        assertThat(rows().stream().map(LogRow::event))
                .startsWith("JOINED", "DROPPED", "JOINED", "JOINED", "KICKED");
    }

    @Test
    @Tag("D-06")
    void pages_say_words_with_numbers_and_nothing_else_is_kept() throws IOException {
        house = new House(folder);
        try (var ann = enter(house.ann)) {
            var body =
                    """
                    {"resume":"%s","canary-key":"canary-1","events":[
                      {"event":"MEDIA_CUT","numbers":[2,"canary-2",3.5,7],"text":"canary-3"},
                      {"event":"canary-4"},
                      "canary-5"]}
                    """
                            .formatted(ann.welcome().resume());
            var dropped = house.pageLog.dropped();
            assertThat(house.post("/sdk/log?sdk=1.0", body).statusCode()).isLessThan(300);
            assertThat(house.pageLog.dropped() - dropped).isEqualTo(6);
            var unknown = "{\"resume\":\"x\",\"events\":[{\"event\":\"MEDIA_CUT\"}]}";
            assertThat(house.post("/sdk/log", unknown).statusCode()).isEqualTo(403);
            assertThat(house.post("/sdk/log", "[]").statusCode()).isEqualTo(400);
            logged(2);
            var row = rows().getLast();
            assertThat(row.kind()).isEqualTo(LogRow.Kind.PAGE);
            assertThat(row.event()).isEqualTo("MEDIA_CUT");
            assertThat(row.numbers()).containsExactly(2L, 7L);
            assertThat(row.user()).isEqualTo(house.ann.id().value());
            assertThat(row.sdk()).isEqualTo("1.0");
            assertThat(row.address()).isEmpty();
        }
        assertThat(days()).doesNotContain("canary");
    }

    @Test
    @Tag("Q-02")
    @Tag("Q-03")
    @Tag("Q-07")
    void switches_leave_one_row_each_in_order_and_say_who_did_it() {
        house = new House(folder);
        var live = house.rooms.of(house.room);
        try (var ann = enter(house.ann)) {
            live.submit(new LessonCommand.StartLesson(), Actor.of(ann.me()));
            for (int n = 0; n < 3; n++) {
                live.submit(new StageCommand.SwitchCamera(n % 2 == 0), Actor.of(ann.me()));
            }
            live.submit(new StageCommand.SwitchMic(true), Actor.of(ann.me()));
            live.submit(new StageCommand.MutePerson(ann.me()), Actor.SERVER);
            noted("ENTER", "VIDEO", "VIDEO", "VIDEO", "UNMUTE", "MUTE");
            assertThat(quality("coalesce(video_on, '-') || coalesce(by_whom, '-')"))
                    .containsExactly("--", "1SELF", "0SELF", "1SELF", "-SELF", "-HOST");
        }
    }

    @Test
    @Tag("Q-01")
    @Tag("Q-04")
    @Tag("Q-06")
    @Tag("Q-05")
    void every_coming_has_one_going_however_it_ends() {
        house = new House(folder);
        var live = house.rooms.of(house.room);
        try (var ben = enter(house.ben)) {
            ben.send(new ClientFrame.Bye());
            Browser.soon().until(ben.closed::isDone);
        }
        try (var ann = enter(house.ann);
                var ben = enter(house.ben)) {
            live.submit(new LessonCommand.StartLesson(), Actor.of(ann.me()));
            live.submit(new RosterCommand.KickPerson(ben.me(), null), Actor.of(ann.me()));
            live.submit(new LessonCommand.EndLesson(), Actor.of(ann.me()));
            Browser.soon().until(ann.closed::isDone);
        }
        noted("ENTER", "LEAVE", "ENTER", "ENTER", "LEAVE", "LEAVE");
        assertThat(quality("kind || coalesce(reason, '')"))
                .contains("LEAVELEFT", "LEAVEKICKED", "LEAVEENDED");
        assertThat(quality("DISTINCT handle")).hasSize(3);
        assertThat(quality("DISTINCT app || ' ' || room"))
                .containsExactly(house.app + " " + house.room);
    }

    @Test
    @Tag("Q-05")
    void whoever_was_in_when_the_server_ended_goes_after_the_next_start() {
        house = new House(folder);
        var app = house.app;
        var room = house.room;
        var ben = enter(house.ben);
        noted("ENTER");
        house.close();
        Browser.soon().until(ben.closed::isDone);
        house = new House(folder);
        house.rooms.of(app, room);
        Browser.soon()
                .ignoreExceptions()
                .until(() -> {
                    house.later(Waits.RESTART.toSeconds());
                    return quality("kind").contains("LEAVE");
                });
        noted("ENTER", "LEAVE");
        assertThat(quality("kind || coalesce(reason, '')")).contains("LEAVEDROPPED");
        assertThat(quality("DISTINCT handle")).hasSize(1);
    }

    @Test
    @Tag("Q-16")
    @Tag("Q-08")
    @Tag("Q-09")
    void measurements_name_nobody_and_lead_to_nobody_once_the_person_is_erased()
            throws IOException {
        house = new House(folder);
        String ref;
        try (var ben = enter(house.ben)) {
            ref = ben.me().value();
            noted("ENTER");
            ben.send(new ClientFrame.Measure(1, GOOD));
            ben.send(
                    new ClientFrame.Measure(
                            2,
                            new Measured(
                                    false, true, 101, -1, null, 200.0, null, null, null, null, null,
                                    500)));
            noted("ENTER", "SAMPLE", "SAMPLE");
            assertThat(quality("coalesce(cpu_pct, 'null') || ',' || coalesce(loss_pct, 'null')"))
                    .containsExactly("null,null", "null,0.5", "null,null");
            assertThat(quality("coalesce(w, '') || coalesce(audio_level, '')"))
                    .containsExactly("", "64012", "");
        }
        assertThat(days()).doesNotContain(house.ben.id().value(), "127.0.0.1");
        var handles = quality("DISTINCT handle");
        assertThat(handles).hasSize(1);
        var store = OnEngine.chosen().bytes(folder);
        assertThat(count(store, handles.getFirst())).isGreaterThan(1);
        house.privacy.eraser().erase(house.app, house.ben.id(), "");
        Browser.soon().until(() -> house.privacy.receipts().count(house.app) == 1);
        var main = OnDisk.text(Files.readAllBytes(folder.resolve("lyceum.db")));
        assertThat(main).doesNotContain(handles.getFirst()).contains("quality_handle");
        assertThat(days()).doesNotContain(ref);
        assertThat(quality("kind")).contains("ENTER", "SAMPLE", "LEAVE");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
