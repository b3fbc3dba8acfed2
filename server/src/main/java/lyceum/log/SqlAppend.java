package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.json.Json;
import lyceum.personal.Limits;
import lyceum.room.Forgetting;
import lyceum.room.Recorded;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// One append as rows, sealed and ready to be written.
record SqlAppend(
        Append append,
        List<@Nullable Object[]> events,
        List<@Nullable Object[]> payloads,
        List<@Nullable Object[]> personal) {
    /// Seals an append; to be done by who asks, since the thread that writes has enough to do.
    /// Throws [NoKey].
    static SqlAppend of(Append append, RoomSeal.Keys keys) {
        var rows = new SqlAppend(append, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var line : append.events()) rows.add(line, keys);
        return rows;
    }

    // What is personal stands apart: when its key ends, the rest still says that something
    // happened.
    private void add(Recorded line, RoomSeal.Keys keys) {
        var room = line.room().value();
        events.add(header(line));
        var left = Forgetting.residue(line.event());
        payloads.add(
                new @Nullable Object[] {
                    room, line.seq(), keys.payload(line.seq(), Json.bytes(left))
                });
        if (left.equals(line.event())) return;
        var owner = keys.owner(line.seq());
        try {
            var sealed = keys.personal(line.seq(), left, owner, Json.bytes(line.event()));
            var kind = RoomSeal.category(left).ordinal();
            var at = line.at().toEpochMilli();
            personal.add(new @Nullable Object[] {room, line.seq(), owner, sealed, kind, at});
        } catch (ScopeErased ended) {
            keys.mustLive();
            // Of a kind whose time went at this moment only the residue is kept.
        }
    }

    static @Nullable Object[] header(Recorded line) {
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

    /// Writes everything or throws [Fenced].
    ///
    /// @param limits what must stay although it is deleted
    void write(Sql sql, Limits limits) {
        try {
            if (index(sql, append.row()) != 1) throw new Fenced(append.row().room());
            sql.runEach(
                    """
                    INSERT INTO room_event (room, seq, at, person, tab, n)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    events);
            sql.runEach("INSERT INTO room_payload (room, seq, sealed) VALUES (?, ?, ?)", payloads);
            sql.runEach(
                    """
                    INSERT INTO room_personal (room, seq, person, sealed, kind, at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    personal);
            var row = append.row();
            var held = limits.held(row.app().value());
            Hidden.delete(sql, row.room(), append.deleted(), held);
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
