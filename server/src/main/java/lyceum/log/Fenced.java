package lyceum.log;

import lyceum.room.RoomId;

/// Somebody else wrote to the room: whoever sees this must not write there any more.
public final class Fenced extends RuntimeException {
    private static final long serialVersionUID = 1;

    Fenced(RoomId room) {
        super("room " + room + " has another writer", null, false, false);
    }
}
