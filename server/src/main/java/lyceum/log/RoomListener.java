package lyceum.log;

import java.util.List;

/// Somebody in this process who is told what happens in a room, in order and without holes. It is
/// called by the room's own thread and must return at once: what takes time is put in a queue.
public interface RoomListener {
    /// These events are on disk.
    void happened(List<Happened> events);

    /// The room will tell nothing more: whoever still cares subscribes anew.
    void closed();
}
