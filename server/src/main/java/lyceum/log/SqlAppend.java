package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.json.Json;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.seal.Address;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// One append as rows, sealed and ready to be written.
record SqlAppend(
        Append append,
        List<@Nullable Object[]> events,
        List<@Nullable Object[]> payloads,
        List<@Nullable Object[]> reduced) {
    /// Seals an append; to be done by who asks, since the thread that writes has enough to do.
    static SqlAppend of(Append append, Seal seal) {
        var room = append.row().room().value();
        var events = new ArrayList<@Nullable Object[]>();
        var payloads = new ArrayList<@Nullable Object[]>();
        for (var line : append.events()) {
            events.add(header(line));
            var sealed = sealed(seal, room, line.seq(), line.event());
            payloads.add(new @Nullable Object[] {room, line.seq(), sealed});
        }
        var reduced = new ArrayList<@Nullable Object[]>();
        append.reduced()
                .forEach((seq, left) -> {
                    var sealed = sealed(seal, room, seq, left);
                    reduced.add(new @Nullable Object[] {sealed, room, seq});
                });
        return new SqlAppend(append, events, payloads, reduced);
    }

    /// Where the payload of an event lives.
    static Address payload(long room, long seq) {
        return Address.ofRoom(room, "payload/" + seq);
    }

    private static @Nullable Object[] header(Recorded line) {
        var by = line.by();
        var wish = line.wish();
        return new @Nullable Object[] {
            line.room().value(),
            line.seq(),
            line.at().toEpochMilli(),
            by == null ? null : by.value(),
            wish == null ? null : wish.tab(),
            wish == null ? null : wish.n()
        };
    }

    private static byte[] sealed(Seal seal, long room, long seq, RoomEvent event) {
        return seal.seal(payload(room, seq), Json.bytes(event));
    }

    /// Writes everything or throws [Fenced].
    void write(Sql sql) {
        try {
            if (index(sql, append.row()) != 1) throw new Fenced(append.row().room());
            sql.runEach(
                    """
                    INSERT INTO room_event (room, seq, at, person, tab, n)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    events);
            sql.runEach("INSERT INTO room_payload (room, seq, sealed) VALUES (?, ?, ?)", payloads);
            sql.runEach("UPDATE room_payload SET sealed = ? WHERE room = ? AND seq = ?", reduced);
        } catch (StoreFault fault) {
            if (fault.kind() != StoreFault.Kind.DUPLICATE) throw fault;
            throw new Fenced(append.row().room());
        }
    }

    private int index(Sql sql, RoomRow row) {
        var due = row.dueAt() == null ? null : row.dueAt().toEpochMilli();
        if (append.expectedSeq() > 0)
            return sql.run(
                    """
                    UPDATE room SET status = ?, start_at = ?, end_at = ?, due_at = ?, seq = ?
                    WHERE id = ? AND seq = ?
                    """,
                    row.status().ordinal(),
                    row.start().toEpochMilli(),
                    row.end().toEpochMilli(),
                    due,
                    row.seq(),
                    row.room().value(),
                    append.expectedSeq());
        return sql.run(
                """
                INSERT INTO room (id, app, status, start_at, end_at, due_at, seq)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                row.room().value(),
                row.app().value(),
                row.status().ordinal(),
                row.start().toEpochMilli(),
                row.end().toEpochMilli(),
                due,
                row.seq());
    }
}
