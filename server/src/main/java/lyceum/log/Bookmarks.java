package lyceum.log;

import java.util.List;
import lyceum.room.RoomId;

/// How far each reader has come in each room; kept over a restart.
public interface Bookmarks {
    /// The number of the last event the reader has done; 0 if none.
    long of(String reader, RoomId room);

    /// Notes how far the reader has come. A lost note makes it read some events again.
    void set(String reader, RoomId room, long seq);

    /// Rooms that hold events the reader has not done yet.
    List<RoomId> behind(String reader, int limit);
}
