package lyceum.privacy;

import java.util.Set;
import lyceum.db.Database;
import lyceum.log.LiveRooms;
import lyceum.room.RoomId;

/// Lets go of the classes in which somebody stands whose data was frozen or is not any more: their
/// logs are read anew, and so are the lists.
record Reread(LiveRooms rooms, Database database) {
    void after(Freezes.Change change) {
        rooms.ended(Set.of());
        for (var live : rooms.loaded())
            if (stands(change.number(), live.id())) rooms.letGo(live.id());
    }

    private boolean stands(long person, RoomId room) {
        var any = "SELECT 1 AS one FROM room_personal WHERE person = ? AND room = ? LIMIT 1";
        return database.read(sql -> sql.one(any, row -> row.number("one"), person, room.value()))
                .isPresent();
    }
}
