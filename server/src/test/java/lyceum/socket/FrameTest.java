package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Seen;
import lyceum.room.StageCommand;
import lyceum.room.StageEvent;
import org.junit.jupiter.api.Test;

final class FrameTest {
    private static final Instant NOON = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final PersonRef ANN = new PersonRef("pann");
    private static final Room ROOM = Room.empty(new RoomId(312345678));
    private static final MediaPass MEDIA = new MediaPass("/media", "t");

    @Test
    void every_frame_is_read_as_it_was_written() {
        var frames =
                Stream.<Frame>of(
                        new ClientFrame.Hello(
                                "tab12345", null, "r", 3L, 7L, false, true, Device.WEB),
                        new ClientFrame.Ask(4, new ChatCommand.Say("hi")),
                        new ClientFrame.Ask(5, new StageCommand.RaiseHand()),
                        new ClientFrame.Ping(NOON),
                        new ClientFrame.RefreshMedia(),
                        new ClientFrame.Bye(),
                        new ServerFrame.Welcome(
                                ANN, Role.STUDENT, "r", NOON, ROOM, 0, 0, false, MEDIA),
                        new ServerFrame.Outside("r", "Algebra", NOON, NOON, NOON),
                        new ServerFrame.Events(
                                List.of(
                                        new Seen(1, NOON, null, null),
                                        new Seen(2, NOON, ANN, new StageEvent.HandRaised(ANN)))),
                        new ServerFrame.Snapshot(ROOM, 0, 0, Role.TEACHER),
                        new ServerFrame.Granted(4, 9),
                        new ServerFrame.Refused(5, Refusal.Reason.STAGE_FULL),
                        new ServerFrame.Pong(NOON, NOON),
                        new ServerFrame.Renewed("r"),
                        new ServerFrame.Media(null),
                        new ServerFrame.Elsewhere(Device.IOS),
                        new ServerFrame.Knocked(),
                        new ServerFrame.Closed(ServerFrame.Reason.REMOVED, false, NOON));
        frames.forEach(
                frame -> assertThat(Json.read(Json.bytes(frame), Frame.class)).isEqualTo(frame));
    }

    @Test
    void a_wish_carries_its_kind() {
        assertThat(Json.text(new ClientFrame.Ask(4, new ChatCommand.Say("hi"))))
                .isEqualTo(
                        "{\"type\":\"Ask\",\"n\":4,"
                                + "\"command\":{\"type\":\"Say\",\"text\":\"hi\"}}");
    }

    @Test
    void only_what_people_may_ask_can_be_asked() {
        assertThatThrownBy(() ->
                        Json.read(
                                "{\"type\":\"Ask\",\"n\":4,\"command\":{\"type\":\"TimeCame\"}}",
                                ClientFrame.class))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void the_token_of_a_media_pass_is_not_printed() {
        assertThat(new MediaPass("/media", "secret").toString()).doesNotContain("secret");
    }
}
