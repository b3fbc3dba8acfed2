package lyceum.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lyceum.room.Recorded;
import lyceum.room.UserId;

/// What is added to the log of one room.
///
/// @param expectedSeq the newest number the writer knows; events begin at the next one
/// @param owners by number, whose personal data an event holds; nobody's where it is not named
/// @param deleted numbers of events, older ones or these, of which only the residue stays
/// @param row the room as the index shows it afterwards
public record Append(
        long expectedSeq,
        List<Recorded> events,
        Map<Long, UserId> owners,
        Set<Long> deleted,
        RoomRow row) {}
