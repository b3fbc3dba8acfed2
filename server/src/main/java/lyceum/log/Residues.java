package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.json.Json;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What is left of the events of an append without what is personal. It belongs to the room and
/// ends with it, so that events that follow one another share a row, which has the number of the
/// last one: an array of JSON.
final class Residues {
    /// Events of one row; who wants one of them opens all.
    static final int MOST = 128;

    /// Bytes of a row of several events.
    static final int MOST_BYTES = 64 * 1024;

    private Residues() {}

    /// Rows of what is left of the events from a number on, each sealed once.
    static List<@Nullable Object[]> rows(
            RoomId room, long first, List<Residue> left, RoomSeal.Values values) {
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
            List<Residue> left,
            RoomSeal.Values values) {
        var count = left.size();
        var json = Json.bytes(left.toArray(new Residue[count]));
        if (count > 1 && json.length > MOST_BYTES) {
            add(rows, room, first, left.subList(0, count / 2), values);
            add(rows, room, first + count / 2, left.subList(count / 2, count), values);
            return;
        }
        var last = first + count - 1;
        rows.add(new @Nullable Object[] {room.value(), last, values.payload(last, json)});
    }

    /// The first `limit` of those with numbers above `after`, oldest first. Throws
    /// [lyceum.seal.ScopeErased] where the room is gone.
    static List<Recorded> read(Sql sql, RoomSeal seal, RoomId room, long after, int limit) {
        var all = new ArrayList<Recorded>();
        sql.list(
                """
                SELECT r.app, p.seq, p.sealed FROM room r JOIN room_payload p ON p.room = r.id
                WHERE r.id = ? AND p.seq > ? AND p.seq <= coalesce(
                    (SELECT min(seq) FROM room_payload WHERE room = ? AND seq >= ?), ?)
                ORDER BY p.seq
                """,
                row -> all.addAll(opened(seal, room, row)),
                room.value(),
                after,
                room.value(),
                after + limit,
                Long.MAX_VALUE);
        return all.stream().filter(line -> line.seq() > after).limit(limit).toList();
    }

    private static List<Recorded> opened(RoomSeal seal, RoomId room, Row row) {
        var last = row.number("seq");
        var json = seal.payload(row.number("app"), room.value(), last, row.bytes("sealed"));
        var left = Json.read(json, Residue[].class);
        var lines = new ArrayList<Recorded>();
        for (int n = 0; n < left.length; n++)
            lines.add(left[n].line(room, last - left.length + 1 + n));
        return lines;
    }
}
