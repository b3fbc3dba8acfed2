package lyceum.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.json.Json;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What is left of the events of an append without what is personal. It belongs to the room and
/// ends with it, so that events that follow one another share a row, which has the number of the
/// last one: an array of JSON. What stands alone in a row stands there as it is.
final class Residues {
    /// Events of one row; who wants one of them opens all.
    static final int MOST = 256;

    /// Bytes of a row of several events.
    static final int MOST_BYTES = 32 * 1024;

    private Residues() {}

    /// Rows of what is left of the events from a number on, each sealed once.
    static List<@Nullable Object[]> rows(
            RoomId room, long first, List<RoomEvent> left, RoomSeal.Values values) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int from = 0; from < left.size(); from += MOST) {
            var some = left.subList(from, Math.min(from + MOST, left.size()));
            add(rows, room, first + from, some, values);
        }
        return rows;
    }

    // What is too long for one row becomes two: that is rare, so that measuring before costs more.
    private static void add(
            List<@Nullable Object[]> rows,
            RoomId room,
            long first,
            List<RoomEvent> left,
            RoomSeal.Values values) {
        var count = left.size();
        var json = Json.bytes(count == 1 ? left.getFirst() : left.toArray(new RoomEvent[count]));
        if (count > 1 && json.length > MOST_BYTES) {
            add(rows, room, first, left.subList(0, count / 2), values);
            add(rows, room, first + count / 2, left.subList(count / 2, count), values);
            return;
        }
        var last = first + count - 1;
        rows.add(new @Nullable Object[] {room.value(), last, values.payload(last, json)});
    }

    /// Those of the events with numbers above `after`, at least of the first `limit` of them, by
    /// their numbers. Throws [lyceum.seal.ScopeErased] where the room is gone.
    static Map<Long, RoomEvent> read(Sql sql, RoomSeal seal, RoomId room, long after, int limit) {
        var all = new HashMap<Long, RoomEvent>();
        sql.list(
                """
                SELECT r.app, p.seq, p.sealed FROM room r JOIN room_payload p ON p.room = r.id
                WHERE r.id = ? AND p.seq > ? AND p.seq <= coalesce(
                    (SELECT min(seq) FROM room_payload WHERE room = ? AND seq >= ?), ?)
                """,
                row -> put(all, seal, room, row),
                room.value(),
                after,
                room.value(),
                after + limit,
                Long.MAX_VALUE);
        return all;
    }

    private static int put(Map<Long, RoomEvent> all, RoomSeal seal, RoomId room, Row row) {
        var seq = row.number("seq");
        var json = seal.payload(row.number("app"), room.value(), seq, row.bytes("sealed"));
        var lefts = several(json);
        for (int n = 0; n < lefts.length; n++) all.put(seq - lefts.length + 1 + n, lefts[n]);
        return lefts.length;
    }

    private static RoomEvent[] several(byte[] json) {
        return json[0] == '['
                ? Json.read(json, RoomEvent[].class)
                : new RoomEvent[] {Json.read(json, RoomEvent.class)};
    }
}
