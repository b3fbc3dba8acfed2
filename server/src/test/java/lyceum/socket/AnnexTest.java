package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import lyceum.catalog.User;
import lyceum.http.Rate;
import lyceum.json.Json;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.LessonCommand;
import lyceum.room.Limits;
import lyceum.room.MessagePart;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.RosterCommand;
import lyceum.room.Seen;
import lyceum.room.ServerCommand;
import lyceum.room.UserId;
import lyceum.room.View;
import lyceum.room.Viewer;
import lyceum.seal.Scope;
import lyceum.seal.Vault;
import lyceum.socket.SocketLimits.Rates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is fetched beside the connection, by whoever is in the class and by nobody else.
final class AnnexTest {
    /// From here on the numbers of people whom nobody registered.
    private static final long CROWD = 1_000_000;

    private static final PersonRef ANN = new PersonRef("pann");

    @TempDir private Path folder;
    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    private Browser enter(User who) {
        var browser = house.browser(who.name());
        browser.hello(house.catalog.tokens().issue(house.app, who.id(), house.room), null, false);
        browser.welcome();
        return browser;
    }

    private void says(PersonRef person, ChatCommand command) {
        house.rooms.of(house.room).submit(command, Actor.of(person));
    }

    private HttpResponse<String> ask(String resume, long before) {
        return house.post("/annex/chat", Json.text(new Annex.AskChat(resume, before)));
    }

    private ServerFrame.Reason refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        return Json.read(answer.body(), Foyer.Denied.class).reason();
    }

    private static String text(Seen line) {
        return line.event() instanceof ChatEvent.MessageSent sent
                        && sent.parts().getFirst() instanceof MessagePart.Text(var text)
                ? text
                : "gone";
    }

    /// All that was said before a number, as this browser gets it page by page.
    private List<String> all(Browser browser, long before) {
        var texts = new ArrayList<String>();
        while (before > 1) {
            var answer = ask(browser.welcome().resume(), before);
            assertThat(answer.statusCode()).isEqualTo(200);
            var page = Json.read(answer.body(), EarlierChat.class);
            texts.addAll(0, page.lines().stream().map(AnnexTest::text).toList());
            before = page.from();
        }
        return texts;
    }

    @Test
    void older_chat_is_read_page_by_page_and_to_each_what_is_theirs() {
        house = new House(folder);
        try (var ann = enter(house.ann);
                var ben = enter(house.ben);
                var cem = enter(house.register("Cem"))) {
            says(ben.me(), new ChatCommand.SayPrivately(null, "only for Ann"));
            for (int i = 0; i < 230; i++) says(ANN, new ChatCommand.Say("word " + i));
            var deleted = house.rooms.of(house.room).room().chat().messages().get(20).seq();
            says(ANN, new ChatCommand.DeleteMessage(deleted));
            try (var dan = enter(house.register("Dan"))) {
                var from = dan.welcome().chatFrom();
                assertThat(from).isEqualTo(dan.welcome().room().chat().messages().getFirst().seq());
                assertThat(all(dan, from)).hasSize(30).contains("word 0", "word 29");
                assertThat(all(dan, Long.MAX_VALUE)).hasSize(230).contains("gone");
            }
            assertThat(all(cem, Long.MAX_VALUE)).doesNotContain("only for Ann", "word 50");
            assertThat(all(ben, Long.MAX_VALUE)).hasSize(231).contains("only for Ann");
            assertThat(all(ann, Long.MAX_VALUE)).hasSize(231).contains("only for Ann");
        }
    }

    @Test
    void whoever_is_not_in_the_class_reads_nothing() {
        house = new House(folder);
        var ann = enter(house.ann);
        try (var ben = enter(house.ben)) {
            var secret = ben.welcome().resume();
            assertThat(ask(secret, 9).statusCode()).isEqualTo(200);
            assertThat(refused(ask(secret + "x", 9))).isEqualTo(ServerFrame.Reason.BAD_TOKEN);
            var kick = new RosterCommand.KickPerson(ben.me(), null);
            house.rooms.of(house.room).submit(kick, Actor.of(ANN));
            assertThat(refused(ask(secret, 9))).isEqualTo(ServerFrame.Reason.LEFT);
            var mine = ann.welcome().resume();
            house.rooms.of(house.room).submit(new LessonCommand.StartLesson(), Actor.of(ANN));
            assertThat(ask(mine, 9).statusCode()).isEqualTo(200);
            house.rooms.of(house.room).submit(new LessonCommand.EndLesson(), Actor.of(ANN));
            assertThat(refused(ask(mine, 9))).isEqualTo(ServerFrame.Reason.ENDED);
            var state = Json.text(new Annex.AskState(mine));
            assertThat(refused(house.post("/annex/state", state)))
                    .isEqualTo(ServerFrame.Reason.ENDED);
        }
    }

    @Test
    void what_is_no_question_is_refused_and_a_strange_number_finds_the_nearest() {
        house = new House(folder);
        try (var ben = enter(house.ben)) {
            for (var body :
                    List.of(
                            "",
                            "[]",
                            "{}",
                            "{\"resume\":null,\"before\":1}",
                            "{\"resume\":\"x\",\"before\":\"y\"}",
                            "{\"resume\":\"x\",\"before\":1e400}",
                            "{\"resume\":\"\\ud800\",\"before\":1}")) {
                for (var path : List.of("/annex/chat", "/annex/state")) {
                    assertThat(house.post(path, body).statusCode()).as(body).isIn(400, 403);
                }
            }
            var secret = ben.welcome().resume();
            for (long before : List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE)) {
                var page = Json.read(ask(secret, before).body(), EarlierChat.class);
                assertThat(page).isEqualTo(new EarlierChat(List.of(), 1));
            }
        }
    }

    @Test
    void a_page_of_another_site_and_one_that_asks_too_often_get_nothing() {
        house = new House(folder, Limited.door(Rates.ENTRIES, new Rate(3, 0), Rates.TEST_CALLS));
        try (var ben = enter(house.ben)) {
            var asked = Json.text(new Annex.AskChat(ben.welcome().resume(), 9));
            var foreign = house.post("/annex/chat", asked, "Origin", "https://evil.example");
            assertThat(foreign.statusCode()).isEqualTo(403);
            for (int i = 0; i < 3; i++) {
                assertThat(ask(ben.welcome().resume(), 9).statusCode()).isEqualTo(200);
            }
            assertThat(ask(ben.welcome().resume(), 9).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void a_large_page_comes_compressed_to_who_takes_it_so() throws IOException {
        house = new House(folder);
        try (var ann = enter(house.ann)) {
            for (int i = 0; i < 60; i++) says(ANN, new ChatCommand.Say("word ".repeat(50)));
            var asked = Json.text(new Annex.AskChat(ann.welcome().resume(), Long.MAX_VALUE));
            var plain = house.post("/annex/chat", asked);
            var small = house.bytes("/annex/chat", asked, "Accept-Encoding", "gzip");
            assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(small.body().length).isLessThan(plain.body().length() / 5);
            var unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()));
            assertThat(new String(unpacked.readAllBytes())).isEqualTo(plain.body());
        }
    }

    private Vault.Newcomer key(Newcomer one) {
        var number = CROWD + Long.parseLong(one.user().value().substring("user".length()));
        return new Vault.Newcomer(
                new Scope.Person(house.app.value(), number), one.user().value(), null);
    }

    @Test
    void a_state_too_large_for_a_frame_is_fetched_and_the_events_follow_it() {
        house = new House(folder);
        var crowd = new ArrayList<Newcomer>();
        for (int i = 0; i < 1_200; i++) {
            var user = new UserId("user" + i);
            var name = "🦉".repeat(Limits.NAME);
            crowd.add(new Newcomer(new PersonRef("pcrowd" + i), user, name, "", 1, false, false));
        }
        house.installation.vault().makePeople(crowd.stream().map(this::key).toList());
        var live = house.rooms.of(house.room);
        for (int i = 0; i < crowd.size(); i += 50) {
            live.submit(new ServerCommand.ForbidUsers(crowd.subList(i, i + 50), 0L), Actor.SERVER);
        }
        try (var ben = enter(house.ben)) {
            var welcome = ben.welcome();
            assertThat(welcome.large()).isTrue();
            assertThat(welcome.room()).isNull();
            var state = state(ben);
            assertThat(state.seq()).isEqualTo(welcome.seq());
            ben.room = state.room();
            ben.ask(1, new ChatCommand.Say("Good morning"));
            ben.until(((ServerFrame.Granted) ben.answer(1)).seq());
            assertThat(ben.room)
                    .isEqualTo(View.room(live.room(), new Viewer(ben.me(), Role.STUDENT)));
        }
    }

    private Annex.State state(Browser who) {
        var asked = Json.text(new Annex.AskState(who.welcome().resume()));
        return Json.read(house.post("/annex/state", asked).body(), Annex.State.class);
    }

    @Test
    void the_state_is_the_view_of_who_asks() {
        house = new House(folder);
        try (var ann = enter(house.ann);
                var ben = enter(house.ben)) {
            says(ANN, new ChatCommand.SayPrivately(ben.me(), "only for Ben"));
            for (var who : List.of(ann, ben)) {
                var role = who == ann ? Role.TEACHER : Role.STUDENT;
                var room = house.rooms.of(house.room).room();
                assertThat(state(who))
                        .isEqualTo(
                                new Annex.State(
                                        View.room(room, new Viewer(who.me(), role)),
                                        room.seq(),
                                        0,
                                        role));
            }
        }
    }
}
