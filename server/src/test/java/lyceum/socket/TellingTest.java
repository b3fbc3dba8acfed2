package lyceum.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lyceum.json.Json;
import lyceum.room.ChatEvent;
import lyceum.room.MessagePart;
import lyceum.room.PersonRef;
import lyceum.room.Priority;
import lyceum.room.Recorded;
import lyceum.room.Role;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.Seen;
import lyceum.room.StageEvent;
import lyceum.room.Viewer;
import lyceum.room.Wish;
import org.junit.jupiter.api.Test;

final class TellingTest {
    private static final Instant NOON = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final PersonRef BEN = new PersonRef("pben");
    private static final Viewer ANN = new Viewer(new PersonRef("pann"), Role.TEACHER);
    private static final Viewer CLEO = new Viewer(new PersonRef("pcleo"), Role.STUDENT);
    private static final Viewer DAN = new Viewer(new PersonRef("pdan"), Role.STUDENT);

    @Test
    void who_sees_the_same_gets_the_same_bytes() {
        var telling = telling(new StageEvent.HandRaised(BEN), secret());
        assertThat(telling.to(CLEO)).isSameAs(telling.to(DAN));
        assertThat(telling.to(ANN)).isNotSameAs(telling.to(CLEO));
    }

    @Test
    void each_gets_every_number_and_only_what_is_for_him() {
        var telling = telling(new StageEvent.HandRaised(BEN), secret());
        assertThat(events(telling, CLEO))
                .containsExactly(
                        new Seen(1, NOON, BEN, new StageEvent.HandRaised(BEN)),
                        new Seen(2, NOON, null, null));
        assertThat(events(telling, ANN).getLast().event()).isEqualTo(secret());
        assertThat(telling.first()).isEqualTo(1);
        assertThat(telling.last()).isEqualTo(2);
    }

    private static List<Seen> events(Telling telling, Viewer viewer) {
        var json = UTF_8.decode(telling.to(viewer).duplicate()).toString();
        return ((ServerFrame.Events) Json.read(json, ServerFrame.class)).lines();
    }

    private static Telling telling(RoomEvent... events) {
        var room = new RoomId(312_345_678);
        var lines = new ArrayList<Recorded>();
        for (var event : events) {
            var seq = lines.size() + 1;
            lines.add(new Recorded(room, seq, NOON, BEN, new Wish("tab-1234", seq), event));
        }
        return new Telling(lines);
    }

    private static ChatEvent secret() {
        var text = List.<MessagePart>of(new MessagePart.Text("for the teacher"));
        return new ChatEvent.MessageSent(BEN, BEN, text, Priority.NORMAL, "");
    }
}
