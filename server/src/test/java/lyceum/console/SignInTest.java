package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lyceum.catalog.Operators;
import lyceum.catalog.Registration;
import lyceum.petition.Kind;
import lyceum.petition.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignInTest {
    private static final int PARALLEL = 60;

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_one_time_link_sets_the_password_once_and_signs_in() {
        var code = desk.catalog.operators().link();
        var ends = desk.done(desk.post("/sign-in/link", new Asked.Code(code)), Told.LinkEnds.class);
        assertThat(ends.name()).isNull();
        var first = desk.post("/sign-in/first", new Asked.First(code, "Olga", Desk.PASSWORD));
        assertThat(desk.done(first, Told.Session.class).operator()).isEqualTo("Olga");
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        var again = desk.post("/sign-in/first", new Asked.First(code, "Eve", Desk.PASSWORD));
        assertThat(Desk.code(again)).isEqualTo("link_used");
        desk.keep(first);
        assertThat(desk.done(desk.get("/session"), Told.Session.class).operator())
                .isEqualTo("Olga");
        var next = desk.catalog.operators().link();
        desk.later(1);
        assertThat(Desk.code(desk.post("/sign-in/link", new Asked.Code("forged"))))
                .isEqualTo("link_used");
        assertThat(next).isNotEqualTo(code);
    }

    @Test
    void a_changed_password_ends_all_other_sessions_and_unused_links() {
        desk.signedIn();
        var mine = Map.copyOf(desk.headers);
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        var link = desk.catalog.operators().link();
        var path = "/session/password";
        var next = "four blue kites at noon";
        var wrong = desk.post(path, new Asked.NewPassword("not the password", next));
        assertThat(Desk.code(wrong)).isEqualTo("wrong_sign_in");
        var weak = desk.post(path, new Asked.NewPassword(Desk.PASSWORD, "short"));
        assertThat(Desk.code(weak)).isEqualTo("weak_password");
        assertThat(desk.get("/applications").statusCode()).isEqualTo(200);
        desk.later(1);
        var changed = desk.post(path, new Asked.NewPassword(Desk.PASSWORD, next));
        assertThat(desk.done(changed, Told.Session.class).operator()).isEqualTo("Olga");
        assertThat(desk.get("/applications").statusCode()).isEqualTo(401);
        desk.keep(changed);
        assertThat(desk.get("/applications").statusCode()).isEqualTo(200);
        desk.headers.clear();
        desk.headers.putAll(mine);
        assertThat(desk.get("/applications").statusCode()).isEqualTo(401);
        desk.headers.clear();
        assertThat(Desk.code(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD))))
                .isEqualTo("wrong_sign_in");
        assertThat(desk.post("/sign-in", new Asked.SignIn("Olga", next)).statusCode())
                .isEqualTo(200);
        assertThat(Desk.code(desk.post("/sign-in/link", new Asked.Code(link))))
                .isEqualTo("link_used");
        assertThat(desk.post(path, new Asked.NewPassword(next, "x")).statusCode()).isEqualTo(401);
    }

    @Test
    void the_demo_class_counts_as_tried_once_it_began_from_whatever_link() {
        desk.signedIn();
        var app = desk.application("Riverside");
        var made = desk.schedule(app, Desk.algebra(List.of(), List.of("Ben")));
        var path = "/applications/" + app.value() + "/classes/" + made.roomId();
        assertThat(demoBegan()).isFalse();
        desk.demoUrl = made.links().getFirst().url();
        assertThat(demoBegan()).isFalse();
        desk.post(path + "/start", null);
        assertThat(demoBegan()).isTrue();
        desk.post(path + "/end", null);
        assertThat(demoBegan()).isTrue();
    }

    private boolean demoBegan() {
        return desk.done(desk.get("/session"), Told.Session.class).demoBegan();
    }

    @Test
    void weak_passwords_are_refused_with_the_rule_they_break() {
        assertThat(rule("short")).isEqualTo("long");
        assertThat(rule("password password 1")).isEqualTo("leak");
        assertThat(rule("aaaaaaaaaaaaaaaaaaaa")).isEqualTo("leak");
        assertThat(rule("the boats of olga at dawn")).isEqualTo("name");
    }

    private String rule(String password) {
        var code = desk.catalog.operators().link();
        var answer = desk.post("/sign-in/first", new Asked.First(code, "Olga", password));
        assertThat(Desk.code(answer)).isEqualTo("weak_password");
        return Desk.read(answer, Failure.class).field();
    }

    @Test
    void wrong_tries_are_counted_and_then_slowed_down() {
        desk.signedIn();
        for (int left = 4; left >= 0; left--) {
            var answer = signIn("wrong wrong wrong wrong");
            assertThat(answer.code()).isEqualTo("wrong_sign_in");
            assertThat(answer.tries()).isEqualTo(left);
        }
        assertThat(signIn(Desk.PASSWORD).code()).isEqualTo("too_many_tries");
        assertThat(signIn(Desk.PASSWORD).waitSeconds()).isPositive();
        desk.later(31);
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        assertThat(desk.get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void addresses_of_one_network_try_together() {
        desk.signedIn();
        for (int n = 0; n < 5; n++) {
            desk.headers.put("X-Forwarded-For", "2001:db8:1:2::" + n);
            assertThat(signIn("wrong wrong wrong wrong").tries()).isEqualTo(4 - n);
        }
        desk.headers.put("X-Forwarded-For", "2001:db8:1:2:ffff::1");
        assertThat(signIn(Desk.PASSWORD).code()).isEqualTo("too_many_tries");
        desk.headers.put("X-Forwarded-For", "2001:db8:1:3::1");
        assertThat(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatever_the_password_is_shown_again_for_addresses_of_one_network_try_together() {
        desk.signedIn();
        var app = desk.application("Riverside");
        var ben = desk.catalog.users().register(app, new Registration(null, "Ben", null)).id();
        var filed = desk.ombudsman.file(app, ben, Kind.ERASURE, Source.APPLICATION, "a test");
        var path = "/applications/" + app.value() + "/privacy";
        var wrong = "wrong wrong wrong wrong";
        var presses =
                Map.of(
                        path + "/export",
                        new RightsAsked.ExportAll(wrong),
                        path + "/petitions/" + filed.orElseThrow().id() + "/fulfil",
                        new PetitionTold.Fulfil(wrong),
                        path + "/erase",
                        new Asked.ErasePerson(ben.value(), wrong, null),
                        path + "/close",
                        new Asked.Close(3, wrong),
                        "/session/password",
                        new Asked.NewPassword(wrong, "four blue kites at noon"));
        presses.forEach((press, body) -> {
            desk.headers.put("X-Forwarded-For", "2001:db8:1:2::" + press.length());
            assertThat(Desk.code(desk.post(press, body))).as(press).isEqualTo("wrong_sign_in");
        });
        assertThat(signIn(Desk.PASSWORD).code()).isEqualTo("too_many_tries");
    }

    @Test
    void guesses_at_the_same_time_are_counted_before_they_are_checked() throws Exception {
        desk.signedIn();
        var guesses = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < PARALLEL; n++)
                guesses.add(threads.submit(() -> signIn("wrong wrong wrong wrong").code()));
        }
        var codes = new ArrayList<String>();
        for (var guess : guesses) codes.add(guess.get());
        assertThat(codes).containsOnly("wrong_sign_in", "too_many_tries");
        assertThat(Collections.frequency(codes, "wrong_sign_in")).isBetween(1, 5);
    }

    @Test
    void a_crowd_of_guessers_does_not_keep_out_who_signed_in_from_there_before() throws Exception {
        desk.signedIn();
        assertThat(from("192.0.2.1", Desk.PASSWORD).statusCode()).isEqualTo(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < PARALLEL; n++) {
                var guesser = "198.51.100." + n;
                threads.submit(() -> from(guesser, "wrong wrong wrong wrong"));
            }
            for (int n = 0; n < 3; n++)
                assertThat(from("192.0.2.1", Desk.PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> from(String address, String password) {
        return desk.post(
                "/sign-in", new Asked.SignIn("Olga", password), Map.of("X-Forwarded-For", address));
    }

    private Failure signIn(String password) {
        return Desk.read(desk.post("/sign-in", new Asked.SignIn("Olga", password)), Failure.class);
    }

    @Test
    void nothing_is_said_to_who_did_not_sign_in() {
        for (var path : new String[] {"/applications", "/applications/1/classes"}) {
            var answer = desk.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Desk.code(answer)).isEqualTo("no_session");
        }
    }

    @Test
    void a_press_from_a_page_of_another_site_does_nothing() {
        desk.signedIn();
        var name = new Asked.Name("Elsewhere");
        var mark = desk.headers.remove("X-Lyceum-Csrf");
        assertThat(Desk.code(desk.post("/applications", name))).isEqualTo("bad_csrf");
        desk.headers.put("X-Lyceum-Csrf", mark);
        desk.headers.put("Origin", "https://evil.example");
        assertThat(desk.post("/applications", name).statusCode()).isEqualTo(403);
        desk.headers.remove("Origin");
        desk.headers.put("Sec-Fetch-Site", "cross-site");
        assertThat(desk.post("/applications", name).statusCode()).isEqualTo(403);
        desk.headers.remove("Sec-Fetch-Site");
        desk.headers.put("Content-Type", "application/jsonp");
        assertThat(desk.post("/applications", name).statusCode()).isEqualTo(403);
        desk.headers.remove("Content-Type");
        assertThat(desk.catalog.applications().all()).isEmpty();
        assertThat(desk.post("/applications", name).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_whose_name_was_led_here_is_not_answered() throws IOException {
        for (var path : List.of("GET /console/api/session", "POST /console/api/sign-in")) {
            var answer = desk.raw(path + " HTTP/1.1\r\nHost: evil.example\r\n");
            assertThat(answer).startsWith("HTTP/1.1 403").contains("bad_host");
        }
    }

    @Test
    void a_session_ends_when_nobody_presses_anything_though_the_page_goes_on_asking() {
        desk.signedIn();
        var half = Operators.IDLE.toSeconds() / 2 + 1;
        desk.later(half);
        assertThat(desk.get("/session").statusCode()).isEqualTo(200);
        desk.headers.put("X-Lyceum-Idle", "1");
        desk.later(half);
        assertThat(desk.get("/session").statusCode()).isEqualTo(200);
        desk.later(half);
        assertThat(desk.get("/session").statusCode()).isEqualTo(204);
    }

    @Test
    void a_session_ends_after_twelve_hours_and_by_signing_out() {
        desk.signedIn();
        for (long hour = 0; hour < 36; hour++) {
            desk.later(20 * 60);
            desk.get("/session");
        }
        assertThat(desk.get("/session").statusCode()).isEqualTo(204);
        desk.headers.clear();
        desk.keep(desk.post("/sign-in", new Asked.SignIn("Olga", Desk.PASSWORD)));
        assertThat(desk.post("/sign-out", null).statusCode()).isEqualTo(204);
        assertThat(desk.get("/session").statusCode()).isEqualTo(204);
    }
}
