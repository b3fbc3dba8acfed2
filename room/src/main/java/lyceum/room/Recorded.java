package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the log: what happened as number `seq` of a room (from 1, without holes), when, and
/// by whom (null: the server). `wish` stands on the first event of a wish only.
public record Recorded(
        RoomId room,
        long seq,
        Instant at,
        @Nullable PersonRef by,
        @Nullable Wish wish,
        RoomEvent event) {}
