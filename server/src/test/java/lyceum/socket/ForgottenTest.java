package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lyceum.catalog.User;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.Message;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.seal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those who are in a class hear when a key ends.
final class ForgottenTest {
    @TempDir Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Browser join(User user) {
        var browser = house.browser(user.name());
        browser.hello(house.catalog.tokens().issue(house.app, user.id(), house.room), null, false);
        browser.welcome();
        return browser;
    }

    @Test
    void who_is_forgotten_goes_and_all_drop_the_name_and_the_messages_at_once() {
        try (var ann = join(house.ann);
                var ben = join(house.ben)) {
            ben.ask(1, new ChatCommand.Say("canary of Ben"));
            assertThat(ben.answer(1)).isInstanceOf(ServerFrame.Granted.class);
            ann.ask(1, new ChatCommand.Say("canary of Ann"));
            var said = (ServerFrame.Granted) ann.answer(1);
            assertThat(ann.until(said.seq()).toString()).contains("canary of Ben", "name=Ben");

            var met = house.rooms.met(house.app, house.ben.id());
            assertThat(met).containsOnlyKeys(house.room).containsValue(ben.me());
            met.forEach((room, ref) ->
                    house.rooms.of(room).submit(new ServerCommand.ForgetPerson(ref), Actor.SERVER));
            house.catalog.users().delete(house.app, house.ben.id());

            assertThat(ben.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.ERASED);
            var left = ann.until(house.rooms.of(house.room).room().seq());
            assertThat(left.toString()).doesNotContain("canary of Ben", "name=Ben");
            assertThat(left.chat().messages()).extracting(Message::gone).contains(true, false);
            assertThat(lines(house.room))
                    .doesNotContain("canary of Ben", "name=Ben")
                    .contains("of Ann");
        }
        // What is read from the disk says no more.
        var room = house.room;
        close();
        open();
        assertThat(lines(room)).doesNotContain("canary of Ben", "name=Ben").contains("of Ann");
    }

    private String lines(RoomId room) {
        return house.rooms.of(room).read(0, 1_000).toString();
    }

    @Test
    void who_is_in_a_class_whose_key_is_gone_is_put_out() {
        try (var ann = join(house.ann);
                var ben = join(house.ben)) {
            var room = new Scope.Room(house.app.value(), house.room.value());
            house.installation.vault().destroy(List.of(room));
            for (var one : List.of(ann, ben))
                assertThat(one.next(ServerFrame.Closed.class))
                        .isEqualTo(
                                new ServerFrame.Closed(ServerFrame.Reason.NO_CLASS, false, null));
        }
        try (var again = house.browser("Ann")) {
            var token = house.catalog.tokens().issue(house.app, house.ann.id(), house.room);
            again.hello(token, null, false);
            assertThat(again.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.NO_CLASS);
        }
    }
}
