package lyceum.log;

import java.util.List;
import lyceum.room.Recorded;

/// A wish was granted and is on disk.
///
/// @param seq number of its last event; where it led to none, of the room's newest event; where it
///   was granted before, of its first event then
/// @param events what it became; empty if it was so already, or was granted before
public record Acknowledged(long seq, List<Recorded> events) {}
