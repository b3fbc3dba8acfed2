package lyceum.watch;

import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;

/// Told what is seen of connections. Nobody ever waits for it.
public interface Witness {
    /// Something to be logged happened.
    void saw(LogLine line);

    /// A page measured how sound and pictures come through to that person.
    ///
    /// @param n rises with each measurement of one page
    void measured(AppId app, RoomId room, PersonRef ref, long n, Measured measured);
}
