package lyceum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.RoomLog;
import lyceum.log.SqlRoomLog;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.MessagePart;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.StageCommand;
import lyceum.room.StageEvent;
import lyceum.room.View;
import lyceum.room.Viewer;
import lyceum.room.Wish;
import lyceum.seal.Installation;

/// Compares what the store holds, once the server is gone, with the journals of all clients.
final class Oracle {
    private final RoomId id;
    private final List<Recorded> log;

    private Oracle(RoomId id, List<Recorded> log) {
        this.id = id;
        this.log = log;
    }

    static Oracle of(Path data, RoomId room) {
        var lines = new ArrayList<Recorded>();
        try (var place = Installation.open(data);
                var database = Database.open(place.store());
                var commit = new GroupCommit(database, () -> {})) {
            var log = new SqlRoomLog(database, commit, place);
            for (var page = log.read(room, 0, RoomLog.MAX_PAGE); !page.isEmpty(); ) {
                lines.addAll(page);
                page = log.read(room, lines.getLast().seq(), RoomLog.MAX_PAGE);
            }
        }
        return new Oracle(room, lines);
    }

    int events() {
        return log.size();
    }

    void numbersAreWhole() {
        for (int i = 0; i < log.size(); i++) assertThat(log.get(i).seq()).isEqualTo(i + 1);
    }

    /// Every wish stands in the log at most once.
    void nothingHappenedTwice() {
        var seen = new HashMap<String, Long>();
        for (var line : log) {
            if (line.wish() == null) continue;
            var key = line.by() + " " + line.wish();
            assertThat(seen.put(key, line.seq())).as("wish %s", key).isNull();
        }
    }

    /// Everything a client was promised is there, where it was promised, and says what was sent.
    void keptEveryPromise(Pupil pupil) {
        pupil.granted()
                .forEach((number, seq) -> {
                    var mine =
                            log.stream()
                                    .filter(line -> pupil.me().equals(line.by()))
                                    .filter(line ->
                                            new Wish(pupil.tab(), number).equals(line.wish()))
                                    .toList();
                    var command = pupil.sent(number);
                    if (command instanceof StageCommand.RaiseHand) {
                        atMost(mine, new StageEvent.HandRaised(pupil.me()));
                    }
                    if (command instanceof StageCommand.LowerHand) {
                        atMost(mine, new StageEvent.HandLowered(pupil.me()));
                    }
                    if (!(command instanceof ChatCommand.Say(var text))) return;
                    assertThat(mine).as("wish %d of %s", number, pupil.me()).hasSize(1);
                    assertThat(seq).isGreaterThanOrEqualTo(mine.getFirst().seq());
                    var sent = (ChatEvent.MessageSent) mine.getFirst().event();
                    assertThat(sent.parts()).containsExactly(new MessagePart.Text(text));
                });
    }

    // A hand that is up already is raised by no event; no wish moves it twice.
    private static void atMost(List<Recorded> mine, RoomEvent once) {
        assertThat(mine).extracting(Recorded::event).isSubsetOf(once).hasSizeLessThanOrEqualTo(1);
    }

    /// No hand of a pupil moved without a wish of its own.
    void movedNoHandUnasked(Pupil pupil) {
        assertThat(log)
                .filteredOn(line ->
                        line.event().equals(new StageEvent.HandRaised(pupil.me()))
                                || line.event().equals(new StageEvent.HandLowered(pupil.me())))
                .allMatch(line -> line.wish() != null && pupil.me().equals(line.by()));
    }

    /// What the client folded from what it was shown is its view of the reference fold.
    void agreesWith(Pupil pupil) {
        var reference = Room.empty(id);
        for (var line : log) {
            if (line.seq() > pupil.room().seq()) break;
            reference = reference.after(line);
        }
        assertThat(pupil.room())
                .isEqualTo(View.room(reference, new Viewer(pupil.me(), pupil.role())));
    }
}
