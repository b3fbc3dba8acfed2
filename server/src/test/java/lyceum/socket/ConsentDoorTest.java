package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import lyceum.catalog.JoinLink;
import lyceum.consent.AgeAssertion;
import lyceum.consent.Basis;
import lyceum.consent.Kind;
import lyceum.consent.Mode;
import lyceum.consent.Policy;
import lyceum.json.Json;
import lyceum.room.Actor;
import lyceum.room.Role;
import lyceum.room.RosterCommand;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the door asks, what it takes for an answer, and what happens when somebody takes it back.
final class ConsentDoorTest {
    @TempDir private Path folder;
    private House house;
    private JoinLink link;

    @BeforeEach
    void open() {
        house = new House(folder);
        link = house.catalog.links().invite(house.app, house.room, Role.STUDENT);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Foyer.Preview look(@Nullable String locale) {
        var asked = Json.text(new Foyer.Look(null, link.code(), null, null, false, locale));
        return Json.read(house.post("/entry", asked).body(), Foyer.Preview.class);
    }

    private HttpResponse<String> join(Foyer.@Nullable Agreed agreed) {
        return house.post("/entry/join", Json.text(new Foyer.Knock(link.code(), "Ivy", agreed)));
    }

    private static ServerFrame.Reason why(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        return Json.read(answer.body(), Foyer.Denied.class).reason();
    }

    private static String resume(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body(), Foyer.Opened.class).resume();
    }

    private UserId who(String resume) {
        return house.catalog.introductions().open(resume).orElseThrow().entry().user();
    }

    @Test
    @Tag("C-01")
    @Tag("C-03")
    void nobody_comes_in_who_did_not_agree_to_exactly_what_is_asked() {
        assertThat(why(join(null))).isEqualTo(ServerFrame.Reason.NO_CONSENT);
        var asking = look("zh-CN").asking();
        assertThat(asking).isNotNull();
        assertThat(asking.required()).isTrue();
        assertThat(asking.agree()).contains("16");
        var other = new Foyer.Agreed("zh-CN", "0".repeat(64));
        assertThat(why(join(other))).isEqualTo(ServerFrame.Reason.NO_CONSENT);
        assertThat(why(join(new Foyer.Agreed("en-US", asking.sha256()))))
                .isEqualTo(ServerFrame.Reason.NO_CONSENT);
        var resume = resume(join(new Foyer.Agreed("zh-CN", asking.sha256())));
        var user = who(resume);
        try (var ivy = house.browser("ivy")) {
            ivy.resume(resume, null);
            ivy.next(ServerFrame.Outside.class);
        }
        // On the disk before the person was ever in.
        var said = house.consents.standing(house.app, user, Kind.CLASS).orElseThrow();
        assertThat(said.text().sha256()).isEqualTo(asking.sha256());
        assertThat(said.text().locale()).isEqualTo("zh-CN");
        assertThat(said.room()).isEqualTo(house.room);
        assertThat(said.age().basis()).isEqualTo(Basis.ONE_OF_THESE);
        assertThat(said.age().minimumAge()).isEqualTo(16);
    }

    @Test
    @Tag("C-02")
    void the_country_of_the_application_decides_the_age_and_new_words_ask_again() {
        var before = house.agreed();
        house.consents.policies().choose(house.app, new Policy(Mode.REQUIRE, Mode.OFF, "AT"));
        assertThat(look(null).asking().agree()).contains("14").doesNotContain("16");
        assertThat(why(join(before))).isEqualTo(ServerFrame.Reason.NO_CONSENT);
        resume(join(house.agreed()));
    }

    @Test
    @Tag("C-04")
    void who_takes_it_back_in_class_is_out_at_once_and_may_agree_again() {
        var resume = resume(join(house.agreed()));
        var user = who(resume);
        try (var ivy = house.browser("ivy")) {
            ivy.resume(resume, null);
            ivy.next(ServerFrame.Outside.class);
            house.rooms.of(house.room).submit(new RosterCommand.AdmitAll(), Actor.SERVER);
            var fresh = ivy.welcome().resume();
            var began = System.nanoTime();
            var back = house.post("/entry/take-back", Json.text(new Foyer.TakeBack(fresh)));
            assertThat(back.statusCode()).isEqualTo(200);
            var closed = ivy.next(ServerFrame.Closed.class);
            assertThat(closed.reason()).isEqualTo(ServerFrame.Reason.NO_CONSENT);
            assertThat(closed.again()).isFalse();
            assertThat(house.rooms.of(house.room).room().roster().here(ivy.me())).isFalse();
            assertThat(System.nanoTime() - began)
                    .as("promised to people")
                    .isLessThan(1_000_000_000);
            assertThat(why(house.post("/entry/take-back", Json.text(new Foyer.TakeBack(fresh)))))
                    .isEqualTo(ServerFrame.Reason.NO_CONSENT);
        }
        assertThat(house.consents.standing(house.app, user, Kind.CLASS)).isEmpty();
        try (var ivy = house.browser("ivy")) {
            ivy.resume(resume, null);
            assertThat(ivy.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NO_CONSENT);
        }
        resume(join(house.agreed()));
    }

    @Test
    @Tag("C-01")
    void an_application_may_only_warn_or_ask_nothing() {
        house.consents.policies().choose(house.app, new Policy(Mode.WARN, Mode.OFF, ""));
        assertThat(look(null).asking().required()).isFalse();
        var missing = house.consents.missing();
        try (var ivy = house.browser("ivy")) {
            ivy.resume(resume(join(null)), null);
            ivy.next(ServerFrame.Outside.class);
        }
        assertThat(house.consents.missing()).isGreaterThan(missing);
        house.consents.policies().choose(house.app, new Policy(Mode.OFF, Mode.OFF, ""));
        assertThat(look(null).asking()).isNull();
        var user = who(resume(join(house.agreed())));
        assertThat(house.consents.standing(house.app, user, Kind.CLASS)).isEmpty();
    }

    @Test
    @Tag("C-01")
    void users_the_customer_registered_need_its_word_only_where_it_chose_so() {
        var token = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
        var look = Json.text(new Foyer.Look(token, null, null, null, false, null));
        assertThat(house.post("/entry", look).statusCode()).isEqualTo(200);
        house.consents.policies().choose(house.app, new Policy(Mode.REQUIRE, Mode.REQUIRE, ""));
        assertThat(why(house.post("/entry", look))).isEqualTo(ServerFrame.Reason.NO_AGE);
        say(Basis.OVER_MIN, 13);
        assertThat(why(house.post("/entry", look)))
                .as("old enough for another country only")
                .isEqualTo(ServerFrame.Reason.NO_AGE);
        say(Basis.PARENTAL_CONSENT, 13);
        assertThat(house.post("/entry", look).statusCode()).isEqualTo(200);
        house.consents.withdraw(house.app, house.ben.id());
        assertThat(why(house.post("/entry", look))).isEqualTo(ServerFrame.Reason.NO_AGE);
    }

    @Test
    void whoHasAGoodLinkReadsThatTheClassesArePausedAndComesInOnceTheyAreNot() {
        var token = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
        var code = house.catalog.links().invite(house.app, house.room, Role.GUEST).code();
        var mine = Json.text(new Foyer.Look(token, null, null, null, false, null));
        var invited = Json.text(new Foyer.Look(null, code, null, null, false, null));
        var asking = Json.read(house.post("/entry", invited).body(), Foyer.Preview.class).asking();
        assertThat(asking).isNotNull();
        assertThat(asking.app()).isEqualTo(house.app.value());
        house.privacy.closings().suspend(house.app);
        assertThat(why(house.post("/entry", mine))).isEqualTo(ServerFrame.Reason.PAUSED);
        assertThat(why(house.post("/entry", invited))).isEqualTo(ServerFrame.Reason.PAUSED);
        house.privacy.closings().reopen(house.app);
        assertThat(house.post("/entry", mine).statusCode()).isEqualTo(200);
        house.privacy.closings().close(house.app, 3);
        assertThat(why(house.post("/entry", mine))).isEqualTo(ServerFrame.Reason.NO_CLASS);
    }

    @Test
    @Tag("X-04")
    void nobody_comes_in_whose_data_is_frozen() {
        var token = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
        var look = Json.text(new Foyer.Look(token, null, null, null, false, null));
        assertThat(house.post("/entry", look).statusCode()).isEqualTo(200);
        var freezes = house.privacy.keeping().freezes();
        freezes.freeze(house.app, house.ben.id(), "request 7", "a test");
        assertThat(why(house.post("/entry", look))).isEqualTo(ServerFrame.Reason.FROZEN);
        freezes.lift(house.app, house.ben.id());
        assertThat(house.post("/entry", look).statusCode()).isEqualTo(200);
    }

    private void say(Basis basis, int age) {
        var said = new AgeAssertion(basis, "US", age, "key of a test");
        assertThat(house.consents.assertAge(house.app, house.ben.id(), said)).isTrue();
    }
}
