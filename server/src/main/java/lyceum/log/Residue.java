package lyceum.log;

import java.time.Instant;
import lyceum.room.Forgetting;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.Wish;
import org.jspecify.annotations.Nullable;

/// What is left of a line of the log without what is personal, as it stands in its row: room and
/// number are those of the row.
record Residue(Instant at, @Nullable PersonRef by, @Nullable Wish wish, RoomEvent event) {
    static Residue of(Recorded line) {
        return new Residue(line.at(), line.by(), line.wish(), Forgetting.residue(line.event()));
    }

    Recorded line(RoomId room, long seq) {
        return new Recorded(room, seq, at, by, wish, event);
    }
}
