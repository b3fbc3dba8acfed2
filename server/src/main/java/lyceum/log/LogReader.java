package lyceum.log;

import lyceum.room.Recorded;
import lyceum.room.Room;

/// A part of the server that acts on what happened: the outside world is called here and never
/// while deciding. Each reader has a thread of its own in each room, so it may wait and may fail.
/// An event whose reading failed is read again, after a pause that grows, until it succeeds.
public interface LogReader {
    /// Names the bookmark; at most 32 letters, never changed.
    String name();

    /// Acts on one event; `after` is the room with it folded in. It may come again after a crash.
    void read(Recorded line, Room after);

    /// Whether it must read every event of every room, also what happened before a restart. If not,
    /// it begins with the first event after the room was loaded.
    default boolean bookmarked() {
        return true;
    }
}
