package lyceum.log;

import lyceum.room.Room;

/// A place among those who are told what happens. `room` is the state at its number n; the first
/// event told is n+1. Closing it ends the telling.
public final class Subscription implements AutoCloseable {
    private final Room room;
    private final Runnable end;

    Subscription(Room room, Runnable end) {
        this.room = room;
        this.end = end;
    }

    /// The state when the subscription began.
    public Room room() {
        return room;
    }

    @Override
    public void close() {
        end.run();
    }
}
