package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import lyceum.catalog.Entry;
import lyceum.room.Device;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import org.junit.jupiter.api.Test;

/// One holder of an invitation fills no waiting room.
final class BenchTest {
    private static final RoomId ROOM = new RoomId(340_000_001);
    private static final Room EMPTY = Room.empty(ROOM);

    private final Bench bench = new Bench();
    private int people;

    private void sit(String link, String asker) {
        var user = Badges.user("" + people++);
        var entry =
                new Entry(Badges.APP, ROOM, user, "Eve", "", true, false, false, link, Instant.MAX);
        var place = new Place(new Entrant(entry, false), "tab-1234", Device.WEB, null);
        bench.sit(place, asker, EMPTY);
    }

    private void crowded(String link, String asker) {
        assertThatThrownBy(() -> sit(link, asker))
                .isInstanceOfSatisfying(
                        Turned.class,
                        it -> assertThat(it.why().reason()).isEqualTo(ServerFrame.Reason.CROWDED));
    }

    @Test
    void an_invitation_has_its_share_and_so_has_an_address_that_comes_by_it() {
        for (int n = 0; n < Bench.BY_INVITATION_AND_ADDRESS; n++) sit("one", "192.0.2.1");
        crowded("one", "192.0.2.1");
        sit("other", "192.0.2.1");
        for (int n = Bench.BY_INVITATION_AND_ADDRESS; n < Bench.BY_INVITATION; n++)
            sit("one", "192.0.2." + (2 + n % 9));
        crowded("one", "198.51.100.1");
        sit("other", "198.51.100.1");
    }

    @Test
    void who_is_turned_away_may_come_once_others_are_in_and_other_ways_stay_open()
            throws IOException {
        var lines = new ArrayList<BareLine>();
        try (var classroom = new Classroom(SocketLimits.DEFAULT.withoutRates());
                var ann = classroom.join("ann");
                var late = classroom.browser("late!one");
                var other = classroom.browser("other!two")) {
            for (int n = 0; n < Bench.BY_INVITATION_AND_ADDRESS; n++) {
                lines.add(new BareLine(classroom.port()));
                lines.getLast().send(RudeTest.hello("eve" + n + "!one"));
            }
            var waiting = Bench.BY_INVITATION_AND_ADDRESS;
            Browser.soon()
                    .until(() -> classroom.room().room().roster().waiting().size() == waiting);
            late.hello();
            assertThat(late.next(ServerFrame.Closed.class))
                    .isEqualTo(new ServerFrame.Closed(ServerFrame.Reason.CROWDED, false, null));
            other.hello();
            assertThat(other.next(ServerFrame.Outside.class)).isNotNull();
            ann.ask(1, new RosterCommand.AdmitAll());
            assertThat(other.welcome()).isNotNull();
            try (var again = classroom.browser("late!one")) {
                again.hello();
                assertThat(again.next(ServerFrame.Outside.class)).isNotNull();
            }
        } finally {
            for (var line : lines) line.close();
        }
    }
}
