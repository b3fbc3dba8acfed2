package lyceum.log;

import java.util.List;
import java.util.Map;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;

/// What is added to the log of one room.
///
/// @param expectedSeq the newest number the writer knows; events begin at the next one
/// @param reduced older events, by number, of which only this is left from now on
/// @param row the room as the index shows it afterwards
public record Append(
        long expectedSeq, List<Recorded> events, Map<Long, RoomEvent> reduced, RoomRow row) {}
