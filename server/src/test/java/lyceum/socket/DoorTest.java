package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.Registration;
import lyceum.http.Rate;
import lyceum.json.Json;
import lyceum.room.Actor;
import lyceum.room.Device;
import lyceum.room.LessonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.RosterCommand;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import lyceum.socket.SocketLimits.Rates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coming in by links, tokens and secrets, over real connections.
final class DoorTest {
    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_personal_link_is_exchanged_and_comes_in_as_that_person_each_time() {
        var link = personal(Role.STUDENT);
        for (int time = 0; time < 2; time++) {
            var admission = admission(join(link.code(), null));
            try (var ben = house.browser("ben")) {
                ben.resume(admission.resume(), null);
                var welcome = ben.welcome();
                assertThat(welcome.room().roster().people().get(welcome.me()).name())
                        .isEqualTo("Ben");
            }
        }
        assertThat(house.rooms.of(house.room).room().roster().count()).isEqualTo(1);
    }

    @Test
    void an_invitation_asks_for_a_name_and_lets_somebody_wait_outside() {
        var link = house.catalog.links().invite(house.app, house.room, Role.GUEST);
        assertThat(shut(join(link.code(), null)).reason()).isEqualTo(ServerFrame.Reason.BAD_NAME);
        var admission = admission(join(link.code(), " Ivy "));
        try (var ivy = house.browser("ivy")) {
            ivy.resume(admission.resume(), null);
            ivy.next(ServerFrame.Outside.class);
            try (var rob = house.browser("rob")) {
                rob.resume(admission(join(link.code(), "Rob")).resume(), null);
                rob.next(ServerFrame.Outside.class);
                house.rooms
                        .of(house.room)
                        .submit(new RosterCommand.RefuseEntry(ref("Rob")), Actor.SERVER);
                rob.next(ServerFrame.Closed.class);
            }
            house.rooms.of(house.room).submit(new RosterCommand.AdmitAll(), Actor.SERVER);
            var welcome = ivy.welcome();
            assertThat(welcome.role()).isEqualTo(Role.GUEST);
            var person = ivy.until(welcome.seq()).roster().people().get(ivy.me());
            assertThat(person.name()).isEqualTo("Ivy");
            assertThat(person.invited()).isTrue();
            Browser.soon().until(() -> came(link) > 0);
            assertThat(came(link)).isEqualTo(1);
        }
    }

    private long came(JoinLink link) {
        return house.catalog.links().byId(link.id()).orElseThrow().entered();
    }

    private PersonRef ref(String name) {
        var waiting = house.rooms.of(house.room).room().roster().waiting();
        return waiting.entrySet().stream()
                .filter(one -> one.getValue().person().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_browser_that_opens_an_invitation_again_is_the_same_person() {
        var link = house.catalog.links().invite(house.app, house.room, Role.STUDENT);
        var first = join(link.code(), "Ivy");
        var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/entry/join");
        try (var ivy = house.browser("ivy")) {
            ivy.resume(admission(first).resume(), null);
            ivy.next(ServerFrame.Outside.class);
            house.rooms.of(house.room).submit(new RosterCommand.AdmitAll(), Actor.SERVER);
            house.rooms
                    .of(house.room)
                    .submit(new RosterCommand.KickPerson(ivy.me(), null), Actor.SERVER);
            assertThat(ivy.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.REMOVED);
        }
        var again = join(link.code(), "Somebody else", "Cookie", cookie.split(";")[0]);
        try (var ivy = house.browser("ivy")) {
            ivy.resume(admission(again).resume(), null);
            assertThat(ivy.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.REMOVED);
        }
    }

    @Test
    void a_withdrawn_link_opens_nothing_any_more_and_its_secrets_neither() {
        var link = personal(Role.STUDENT);
        var admission = admission(join(link.code(), null));
        house.catalog.links().withdraw(link);
        var answer = join(link.code(), null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(shut(answer).reason()).isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
        try (var ben = house.browser("ben")) {
            ben.resume(admission.resume(), null);
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.LINK_WITHDRAWN);
        }
    }

    @Test
    void a_link_ends_with_its_class_and_says_so() {
        var link = personal(Role.STUDENT);
        var room = house.rooms.of(house.room);
        room.submit(new LessonCommand.StartLesson(), Actor.SERVER);
        room.submit(new LessonCommand.EndLesson(), Actor.SERVER);
        var answer = join(link.code(), null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(shut(answer).reason()).isEqualTo(ServerFrame.Reason.ENDED);
        assertThat(room.room().lesson().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void a_wrong_code_leads_to_no_class() {
        var answer = join("AAAAAAAAAAAAAAAAAAAAAA", null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(shut(answer).reason()).isEqualTo(ServerFrame.Reason.BAD_TOKEN);
    }

    @Test
    void what_is_no_question_gets_a_clear_answer_and_a_foreign_page_none() {
        var link = personal(Role.STUDENT);
        var half = "{\"code\":\"" + link.code() + "\",\"name\":\"\\ud800\"}";
        for (var body : List.of("", "[]", "{}", half, "{")) {
            assertThat(house.post("/entry/join", body).statusCode()).isEqualTo(400);
        }
        var knock = Json.text(new Foyer.Knock(link.code(), null, null));
        assertThat(house.post("/entry/join", knock, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_secret_runs_out_after_ten_minutes() {
        var link = personal(Role.STUDENT);
        var admission = admission(join(link.code(), null));
        house.later(601);
        try (var ben = house.browser("ben")) {
            ben.resume(admission.resume(), null);
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
        }
    }

    @Test
    void whoever_stays_connected_is_given_a_new_secret_well_before() {
        var admission = admission(join(personal(Role.STUDENT).code(), null));
        try (var ben = house.browser("ben")) {
            ben.resume(admission.resume(), null);
            ben.welcome();
            house.later(Usher.RENEWAL.toSeconds() + 1);
            var renewed = ben.next(ServerFrame.Renewed.class).resume();
            house.later(400);
            try (var again = house.browser("ben")) {
                again.resume(renewed, null);
                assertThat(again.me()).isEqualTo(ben.me());
            }
        }
    }

    @Test
    void pages_of_another_origin_are_refused_whatever_they_call_it() {
        var knock = Json.text(new Foyer.Knock("nothing", null, null));
        var ours = "//127.0.0.1:" + house.port();
        for (var origin :
                List.of("//x", ours, "null", "", ":", "https:", "http:///", "x://[", "file://x")) {
            assertThat(house.post("/entry/join", knock, "Origin", origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(shut(house.post("/entry/join", knock, "Origin", "http:" + ours)).reason())
                .isEqualTo(ServerFrame.Reason.BAD_TOKEN);
    }

    @Test
    void an_address_that_asks_too_fast_is_told_to_wait(@TempDir Path other) {
        try (var slow =
                new House(other, Limited.door(new Rate(3, 1), Rates.PAGES, Rates.TEST_CALLS))) {
            var look = Json.text(new Foyer.Look(null, "nothing", null, null, false, null));
            assertThat(slow.post("/entry/load", "x").statusCode()).isEqualTo(204);
            assertThat(slow.post("/entry", look).statusCode()).isEqualTo(403);
            var codes = new HashSet<Integer>();
            for (int n = 0; n < 20; n++) codes.add(slow.post("/entry/join", look).statusCode());
            assertThat(codes).contains(429);
        }
    }

    @Test
    void a_supervisor_must_be_one_and_ask_for_it() {
        var token = house.catalog.tokens().issue(house.app, house.ben.id(), null);
        try (var ben = house.browser("ben")) {
            supervise(ben, token);
            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NO_SUPERVISOR);
        }
        house.catalog.supervisors().add(house.app, List.of(house.ben.id()));
        try (var watching = house.browser("ben");
                var learning = house.browser("ben")) {
            supervise(watching, token);
            assertThat(watching.welcome().role()).isEqualTo(Role.SUPERVISOR);
            learning.send(hello(token, false));
            assertThat(learning.welcome().role()).isEqualTo(Role.STUDENT);
            assertThat(learning.room.lesson().supervised()).isTrue();
            house.catalog.supervisors().remove(house.app, List.of(house.ben.id()));
            assertThat(watching.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NO_SUPERVISOR);
            assertThat(learning.closed).isNotDone();
        }
    }

    @Test
    void a_token_for_one_class_opens_no_other_and_none_opens_anothers() {
        var other = house.create();
        var token = house.catalog.tokens().issue(house.app, house.ben.id(), other);
        refused(hello(token, false), ServerFrame.Reason.BAD_TOKEN);
        var strange = house.catalog.applications().create("Elsewhere", null).id();
        var eve = house.catalog.users().register(strange, new Registration(null, "Eve", null));
        var foreign = house.catalog.tokens().issue(strange, eve.id(), null);
        refused(hello(foreign, false), ServerFrame.Reason.NO_CLASS);
        house.rooms.of(house.room).submit(new ServerCommand.DeleteRoom(), Actor.SERVER);
        var good = house.catalog.tokens().issue(house.app, house.ben.id(), null);
        refused(hello(good, false), ServerFrame.Reason.NO_CLASS);
    }

    private void refused(ClientFrame.Hello hello, ServerFrame.Reason reason) {
        try (var browser = house.browser("eve")) {
            browser.send(hello);
            assertThat(browser.next(ServerFrame.Closed.class).reason()).isEqualTo(reason);
        }
    }

    private void supervise(Browser browser, String token) {
        browser.send(hello(token, true));
    }

    private ClientFrame.Hello hello(String token, boolean supervisor) {
        return new ClientFrame.Hello(
                "tab-1234", token, null, house.room.value(), null, supervisor, false, Device.WEB);
    }

    private JoinLink personal(Role role) {
        return house.catalog
                .links()
                .invite(house.app, house.room, List.of(new JoinLinks.For(house.ben.id(), role)))
                .getFirst();
    }

    private HttpResponse<String> join(String code, @Nullable String name, String... headers) {
        return house.post(
                "/entry/join", Json.text(new Foyer.Knock(code, name, house.agreed())), headers);
    }

    private static Foyer.Opened admission(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return Json.read(answer.body(), Foyer.Opened.class);
    }

    private static Foyer.Denied shut(HttpResponse<String> answer) {
        return Json.read(answer.body(), Foyer.Denied.class);
    }
}
