package lyceum.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.room.RoomId;

/// Who has an event of their own in which room, as far as this process wrote it: their rooms are
/// found by the table `room_person`, which is looked into once for each of them.
public final class Met {
    /// How many are remembered; then it begins anew.
    static final int MOST = 100_000;

    private record Place(long room, long person) {}

    private final Set<Place> known = ConcurrentHashMap.newKeySet();

    Met() {}

    /// Whether somebody was named in a class or said something there, by the numbers of both; also
    /// where it was deleted since.
    public static boolean is(Database database, long person, long room) {
        return database.read(sql -> is(sql, person, room));
    }

    /// Whether it is on the disk for sure.
    boolean has(RoomId room, long person) {
        return known.contains(new Place(room.value(), person));
    }

    /// They are on the disk now. A room and a person that are erased do not come back.
    void written(RoomId room, Set<Long> people) {
        if (known.size() > MOST) known.clear();
        for (var person : people) known.add(new Place(room.value(), person));
    }

    /// Writes it, unless it is there.
    static void write(Sql sql, RoomId room, long person) {
        if (is(sql, person, room.value())) return;
        sql.run("INSERT INTO room_person (person, room) VALUES (?, ?)", person, room.value());
    }

    private static boolean is(Sql sql, long person, long room) {
        var any = "SELECT room FROM room_person WHERE person = ? AND room = ?";
        return sql.one(any, row -> row.number("room"), person, room).isPresent();
    }
}
