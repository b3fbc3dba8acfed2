package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lyceum.catalog.User;
import lyceum.json.Json;
import lyceum.privacy.Freezes;
import lyceum.room.Actor;
import lyceum.room.Leaders;
import lyceum.room.Newcomer;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.ServerCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A class knows who is frozen by the user id: what somebody is there, and what is decided of that
/// person meanwhile, holds afterwards.
final class FrozenRoleTest {
    @TempDir private Path folder;
    private House house;
    private Freezes freezes;

    @BeforeEach
    void open() {
        house = new House(folder);
        freezes = house.privacy.keeping().freezes();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Room now() {
        return house.rooms.of(house.room).room();
    }

    private void does(ServerCommand command) {
        house.rooms.of(house.room).submit(command, Actor.SERVER);
    }

    private void freeze(User user) {
        freezes.freeze(house.app, user.id(), "request 7", "a test");
    }

    private Newcomer found(User user) {
        return house.catalog.users().find(house.app, user.id()).orElseThrow().newcomer();
    }

    private PersonRef ref(User user) {
        return now().roster().find(user.id()).orElseThrow();
    }

    private void change(Leaders leaders) {
        var settings = now().lesson().settings();
        does(new ServerCommand.ChangeRoom(settings, settings, leaders));
    }

    @Test
    @Tag("X-04")
    void who_leads_does_so_after_a_change_of_the_class_meanwhile() {
        change(new Leaders(found(house.ann), List.of(found(house.ben)), List.of()));
        var ben = ref(house.ben);
        freeze(house.ann);
        freeze(house.ben);
        var cleo = house.register("Cleo");
        change(new Leaders(found(house.ann), List.of(found(house.ben), found(cleo)), List.of()));
        assertThat(now().toString()).contains("name=Cleo").doesNotContain("name=Ann", "name=Ben");
        freezes.lift(house.app, house.ann.id());
        freezes.lift(house.app, house.ben.id());
        assertThat(now().roster().teacher()).isEqualTo(new PersonRef("pann"));
        assertThat(now().roster().assistants().refs()).containsExactly(ben, ref(cleo));
        assertThat(now().roster().people()).hasSize(3);
        assertThat(now().toString()).contains("name=Ann", "name=Ben");
        try (var ann = house.comes(house.ann)) {
            assertThat(ann.welcome().role()).isEqualTo(Role.TEACHER);
        }
    }

    @Test
    @Tag("X-04")
    void what_is_decided_of_who_is_frozen_holds_afterwards() {
        PersonRef ref;
        try (var ben = house.comes(house.ben)) {
            ref = ben.me();
            freeze(house.ben);
            ben.next(ServerFrame.Closed.class);
        }
        does(new ServerCommand.KickUser(found(house.ben), null));
        does(new ServerCommand.ForbidUsers(List.of(found(house.ben)), null));
        assertThat(ref(house.ben)).isEqualTo(ref);
        freezes.lift(house.app, house.ben.id());
        assertThat(now().chat().silenced(ref, Instant.now())).isTrue();
        try (var ben = house.comes(house.ben)) {
            assertThat(ben.kinds()).containsExactly("Closed");
        }
        freeze(house.ben);
        does(new ServerCommand.UnblockUser(house.ben.id()));
        freezes.lift(house.app, house.ben.id());
        try (var ben = house.comes(house.ben)) {
            assertThat(ben.welcome().me()).isEqualTo(ref);
        }
        assertThat(now().roster().people()).hasSize(2);
    }

    @Test
    @Tag("X-04")
    void who_was_never_there_is_named_once_the_name_may_be_read() {
        freeze(house.ben);
        does(new ServerCommand.KickUser(found(house.ben), 0L));
        var ref = ref(house.ben);
        freezes.lift(house.app, house.ben.id());
        try (var ben = house.comes(house.ben)) {
            ben.welcome();
            assertThat(ben.me()).isEqualTo(ref);
            assertThat(now().roster().people().get(ref).name()).isEqualTo("Ben");
        }
    }

    @Test
    @Tag("X-04")
    void nobody_takes_the_name_of_a_teacher_who_is_frozen() {
        freeze(house.ann);
        var link = house.catalog.links().invite(house.app, house.room, Role.STUDENT);
        var knock = new Foyer.Knock(link.code(), "Ann", house.agreed());
        var answer = house.post("/entry/join", Json.text(knock));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Json.read(answer.body(), Foyer.Denied.class).reason())
                .isEqualTo(ServerFrame.Reason.NAME_TAKEN);
    }
}
