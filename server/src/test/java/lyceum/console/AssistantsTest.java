package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import lyceum.log.LiveRoom;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Assistants of a class that is scheduled in the pages.
final class AssistantsTest {
    @TempDir private Path folder;
    private Desk desk;
    private String path;
    private Told.ClassDetail made;
    private LiveRoom room;

    @BeforeEach
    void open() {
        desk = new Desk(folder).signedIn();
        var app = desk.application("Riverside");
        made = desk.schedule(app, Desk.algebra(List.of("Dan", "Eve"), List.of("Ben")));
        path = "/applications/" + app.value() + "/classes/" + made.roomId();
        room = desk.rooms.of(app, new RoomId(made.roomId()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Told.PersonalLink> add(String name) {
        var answer = desk.post(path + "/assistants", new Asked.Names(List.of(name)));
        return desk.done(answer, Told.ClassDetail.class).links();
    }

    private int assistants() {
        return room.room().roster().assistants().refs().size();
    }

    @Test
    void each_has_a_link_and_is_in_the_class_what_the_link_says() {
        assertThat(made.links())
                .extracting(link -> link.role() + " " + link.name())
                .containsExactly("teacher Ann", "assistant Dan", "assistant Eve", "student Ben");
        var links = add("Fay");
        assertThat(links.getLast().role()).isEqualTo("assistant");
        var roster = room.room().roster();
        for (var link : links) {
            var ref = roster.find(new UserId(link.userId()));
            var student = link.role().equals("student"); // known to the class once there
            assertThat(ref.isEmpty()).isEqualTo(student);
            ref.ifPresent(it ->
                    assertThat(room.room().roleOf(it))
                            .isEqualTo(Role.valueOf(link.role().toUpperCase(Locale.ROOT))));
        }
        assertThat(assistants()).isEqualTo(3);
        assertThat(roster.people().get(roster.teacher()).name()).isEqualTo("Ann");
    }

    @Test
    void there_are_as_many_as_the_api_takes() {
        var many = new Asked.Names(Collections.nCopies(Assistants.MOST - 1, "Gus"));
        var answer = desk.post(path + "/assistants", many);
        assertThat(Desk.read(answer, Failure.class).field()).isEqualTo("names");
        assertThat(assistants()).isEqualTo(2);
    }

    @Test
    void none_is_added_once_the_class_runs_and_nothing_is_left_of_the_try() {
        desk.post(path + "/start", null);
        var late = desk.post(path + "/assistants", new Asked.Names(List.of("Hal")));
        assertThat(Desk.code(late)).isEqualTo("wrong_state");
        assertThat(assistants()).isEqualTo(2);
        var now = desk.done(desk.get(path), Told.ClassDetail.class);
        assertThat(now.links()).hasSameSizeAs(made.links());
    }
}
