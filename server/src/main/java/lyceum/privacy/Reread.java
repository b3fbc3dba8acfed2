package lyceum.privacy;

import java.util.Set;
import lyceum.db.Database;
import lyceum.log.LiveRooms;
import lyceum.log.Met;

/// Lets go of the classes in which somebody stands whose data was frozen or is not any more: their
/// logs are read anew, and so are the lists.
record Reread(LiveRooms rooms, Database database) {
    void after(Freezes.Change change) {
        rooms.ended(Set.of());
        for (var live : rooms.loaded())
            if (Met.is(database, change.number(), live.id().value())) rooms.letGo(live.id());
    }
}
