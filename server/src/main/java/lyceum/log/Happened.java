package lyceum.log;

import lyceum.room.Recorded;
import lyceum.room.Room;

/// One event that is on disk, and the room with it folded in.
public record Happened(Recorded line, Room after) {}
