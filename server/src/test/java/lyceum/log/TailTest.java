package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lyceum.room.ChatEvent;
import lyceum.room.PersonRef;
import lyceum.room.Priority;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import org.junit.jupiter.api.Test;

class TailTest {
    private static final RoomId ROOM = new RoomId(300_000_001);
    private static final Room NOTHING = Room.empty(ROOM);

    private final Tail tail = new Tail();

    @Test
    void saysWhenItDoesNotReachSoFarBack() {
        assertThat(tail.read(0, 10)).isEmpty();
        add(Sample.lines(ROOM, 11, 5), Set.of());
        assertThat(tail.read(9, 10)).isEmpty();
        assertThat(tail.read(10, 10)).hasValue(Sample.lines(ROOM, 11, 5));
        assertThat(tail.read(12, 2)).hasValue(Sample.lines(ROOM, 13, 2));
        assertThat(tail.read(15, 10)).hasValue(List.of());
    }

    @Test
    void keepsTheNewestOnly() {
        for (int i = 0; i < 100; i++) add(Sample.lines(ROOM, 1 + i * 100L, 100), Set.of());
        assertThat(tail.read(10_000 - Tail.EVENTS, 10_000))
                .hasValue(Sample.lines(ROOM, 10_001 - Tail.EVENTS, Tail.EVENTS));
        assertThat(tail.read(10_000 - 2 * Tail.EVENTS - 1, 10)).isEmpty();
    }

    @Test
    void forgetsWhatLeftTheLog() {
        add(Sample.lines(ROOM, 11, 5), Set.of());
        RoomEvent gone = new ChatEvent.MessageGone(new PersonRef("pann"), null);
        add(Sample.lines(ROOM, 16, 1), Set.of(12L, 3L, 16L));
        assertThat(tail.read(10, 10).orElseThrow())
                .extracting(Recorded::event)
                .filteredOn(gone::equals)
                .hasSize(2);
        assertThat(tail.read(11, 1).orElseThrow().getFirst().event()).isEqualTo(gone);
    }

    @Test
    void forgetsWhatAPersonSaid() {
        add(Sample.lines(ROOM, 11, 2), Set.of());
        var ben = new PersonRef("pben");
        RoomEvent his = new ChatEvent.MessageSent(ben, null, List.of(), Priority.NORMAL, "of Ben");
        add(List.of(line(13, his)), Set.of());
        var forgotten = line(14, new RosterEvent.PersonForgotten(new PersonRef("pann")));
        add(List.of(forgotten), Set.of());
        RoomEvent gone = new ChatEvent.MessageGone(new PersonRef("pann"), null);
        assertThat(tail.read(10, 10).orElseThrow())
                .extracting(Recorded::event)
                .containsExactly(gone, gone, his, forgotten.event());
    }

    private static Recorded line(long seq, RoomEvent event) {
        return new Recorded(ROOM, seq, Sample.START, null, null, event);
    }

    private void add(List<Recorded> lines, Set<Long> deleted) {
        tail.add(lines.stream().map(line -> new Happened(line, NOTHING)).toList(), deleted);
    }
}
