package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lyceum.catalog.JoinLink;
import lyceum.consent.Kind;
import lyceum.json.Json;
import lyceum.room.Actor;
import lyceum.room.Role;
import lyceum.room.RosterCommand;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who knocks and never comes in leaves nothing behind.
final class IntroductionTest {
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

    private String knock() {
        var asked = Json.text(new Foyer.Knock(link.code(), "Ivy", house.agreed()));
        var answer = house.post("/entry/join", asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body(), Foyer.Opened.class).resume();
    }

    private UserId who(String secret) {
        return house.catalog.introductions().open(secret).orElseThrow().entry().user();
    }

    private long statements() {
        return house.database.read(sql ->
                sql.one("SELECT count(*) AS n FROM consent", row -> row.number("n")).orElseThrow());
    }

    private ServerFrame says(String secret, Class<? extends ServerFrame> kind) {
        try (var ivy = house.browser("ivy")) {
            ivy.resume(secret, null);
            return ivy.next(kind);
        }
    }

    @Test
    void a_knock_makes_no_key_and_no_row_and_coming_in_does() {
        var first = knock();
        for (var each : List.of(first, knock(), knock()))
            assertThat(house.catalog.entries().knows(house.app, who(each))).isFalse();
        assertThat(statements()).isZero();
        says(first, ServerFrame.Outside.class);
        assertThat(house.catalog.entries().knows(house.app, who(first))).isTrue();
        assertThat(house.consents.standing(house.app, who(first), Kind.CLASS)).isPresent();
        assertThat(statements()).isOne();
    }

    @Test
    void who_finds_the_class_locked_leaves_nothing_either() {
        house.rooms.of(house.room).submit(new RosterCommand.LockClass(true), Actor.SERVER);
        var secret = knock();
        var closed = (ServerFrame.Closed) says(secret, ServerFrame.Closed.class);
        assertThat(closed.reason()).isEqualTo(ServerFrame.Reason.LOCKED);
        assertThat(house.catalog.entries().knows(house.app, who(secret))).isFalse();
        assertThat(statements()).isZero();
    }

    @Test
    void who_leads_is_told_once_that_somebody_stands_before_the_locked_class() {
        try (var ann = house.browser("ann")) {
            var token = house.catalog.tokens().issue(house.app, house.ann.id(), house.room);
            ann.hello(token, null, false);
            ann.welcome();
            house.rooms.of(house.room).submit(new RosterCommand.LockClass(true), Actor.SERVER);
            var secret = knock();
            says(secret, ServerFrame.Closed.class);
            ann.next(ServerFrame.Knocked.class);
            says(secret, ServerFrame.Closed.class);
            ann.ask(1, new RosterCommand.LockClass(false));
            ann.answer(1);
            assertThat(ann.kinds()).containsOnlyOnce("Knocked");
            // What was said at the door of the locked class is not said again.
            says(secret, ServerFrame.Outside.class);
        }
    }

    @Test
    void an_introduction_makes_nobody_who_is_erased_again() {
        var secret = knock();
        var user = who(secret);
        says(secret, ServerFrame.Outside.class);
        says(secret, ServerFrame.Outside.class);
        house.privacy.eraser().erase(house.app, user, "").orElseThrow();
        Browser.soon().until(() -> !house.catalog.entries().knows(house.app, user));
        var closed = (ServerFrame.Closed) says(secret, ServerFrame.Closed.class);
        assertThat(closed.reason()).isEqualTo(ServerFrame.Reason.BAD_TOKEN);
        assertThat(house.catalog.entries().knows(house.app, user)).isFalse();
    }

    @Test
    void an_introduction_runs_out() {
        var secret = knock();
        house.later(10 * 60 + 1);
        var closed = (ServerFrame.Closed) says(secret, ServerFrame.Closed.class);
        assertThat(closed.reason()).isEqualTo(ServerFrame.Reason.BAD_TOKEN);
    }
}
