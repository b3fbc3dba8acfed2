package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lyceum.json.Json;
import lyceum.room.Chat;
import lyceum.room.ChatEvent;
import lyceum.room.Device;
import lyceum.room.Limits;
import lyceum.room.MessagePart;
import lyceum.room.Person;
import lyceum.room.PersonRef;
import lyceum.room.Priority;
import lyceum.room.Recorded;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.Roster;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import lyceum.room.UserId;
import lyceum.room.View;
import lyceum.room.Viewer;
import org.junit.jupiter.api.Test;

/// However much was said and however many came, a frame with a state stays within its limit.
final class ShownTest {
    private static final Viewer ANN = new Viewer(new PersonRef("pann"), Role.TEACHER);
    private static final Viewer BEN = new Viewer(new PersonRef("pben"), Role.STUDENT);
    private static final Instant NOON = Instant.ofEpochMilli(1_780_000_000_000L);

    private Room room = Room.empty(new RoomId(300_000_001));

    private void happens(RoomEvent event) {
        room = room.after(new Recorded(room.id(), room.seq() + 1, NOON, ANN.ref(), null, event));
    }

    private void says(PersonRef thread, String text) {
        happens(
                new ChatEvent.MessageSent(
                        ANN.ref(),
                        thread,
                        List.of(new MessagePart.Text(text)),
                        Priority.NORMAL,
                        ""));
    }

    private static byte[] frame(Shown shown) {
        var frame =
                Shown.frame(
                        shown,
                        (room, from, large) ->
                                new ServerFrame.Welcome(
                                        ANN.ref(),
                                        ANN.role(),
                                        "",
                                        NOON,
                                        room,
                                        1,
                                        from,
                                        large,
                                        null));
        return frame.array();
    }

    @Test
    void a_little_chat_is_told_whole() {
        for (int i = 0; i < Chat.TAIL - 1; i++) says(null, "Good morning");
        var shown = Shown.of(room, BEN);
        assertThat(shown).isEqualTo(new Shown(View.room(room, BEN), 0));
        says(null, "One more");
        assertThat(Shown.of(room, BEN)).isEqualTo(new Shown(View.room(room, BEN), 1));
    }

    @Test
    void of_much_chat_the_newest_is_told_and_that_there_is_more() {
        for (int person = 0; person < 40; person++) {
            for (int i = 0; i < Chat.THREAD_TAIL; i++) {
                says(new PersonRef("p" + person), "🦉".repeat(Limits.TEXT));
            }
        }
        for (int i = 0; i < Chat.TAIL; i++) says(null, "🦉".repeat(Limits.TEXT));
        var shown = Shown.of(room, ANN);
        var chat = shown.room().chat();
        assertThat(Json.bytes(chat.messages()).length).isLessThan(Shown.CHAT_BYTES + 1024);
        assertThat(chat.messages().getLast().seq()).isEqualTo(room.seq());
        assertThat(chat.messages().getFirst().seq()).isEqualTo(shown.chatFrom());
        assertThat(chat.threads()).isEmpty();
        assertThat(frame(shown).length).isLessThan(Shown.FRAME_BYTES);
    }

    @Test
    void one_message_too_large_for_the_state_is_left_to_the_pages() {
        says(null, "before");
        says(null, "x".repeat(Shown.CHAT_BYTES));
        var shown = Shown.of(room, BEN);
        assertThat(shown.room().chat().messages()).isEmpty();
        assertThat(shown.chatFrom()).isEqualTo(3);
        says(null, "after");
        assertThat(Shown.of(room, BEN).room().chat().messages()).hasSize(1);
    }

    /// The largest class there can be: everybody it may ever know came, under the longest name that
    /// JSON makes longest, raised a hand, wrote, and was removed.
    @Test
    void the_state_of_the_largest_class_travels_beside_the_frame_and_has_a_bound() {
        var name = "\u0001".repeat(Limits.NAME);
        for (int i = 0; i < Roster.MOST_KNOWN; i++) {
            var ref = new PersonRef("p%012d".formatted(i));
            happens(
                    new RosterEvent.PersonNamed(
                            ref,
                            new Person(
                                    new UserId("u" + i),
                                    name,
                                    "a".repeat(2_048),
                                    7,
                                    false,
                                    false)));
            happens(new RosterEvent.PersonJoined(ref, Device.ANDROID));
            happens(new StageEvent.HandRaised(ref));
            happens(new ChatEvent.PersonSilenced(ref, NOON));
            if (i % 2 == 0) happens(new RosterEvent.PersonKicked(ref, NOON));
        }
        for (int i = 0; i < Chat.TAIL; i++) says(null, "🦉".repeat(Limits.TEXT));
        var shown = Shown.of(room, ANN);
        assertThat(frame(shown).length).isLessThan(1024);
        assertThat(Json.bytes(shown.room()).length).isLessThan(Annex.MOST_BYTES);
    }
}
