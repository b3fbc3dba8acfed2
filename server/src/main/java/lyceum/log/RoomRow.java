package lyceum.log;

import java.time.Instant;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.Status;
import org.jspecify.annotations.Nullable;

/// What the index knows of a room, written in the same transaction as its newest event.
///
/// @param start scheduled start
/// @param end scheduled end
/// @param dueAt when something happens in the room by itself; null: nothing will
/// @param seq number of the newest event
public record RoomRow(
        RoomId room,
        AppId app,
        Status status,
        Instant start,
        Instant end,
        @Nullable Instant dueAt,
        long seq) {}
