package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.json.Json;
import lyceum.personal.Limits;
import lyceum.room.Forgetting;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
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
        var room = append.row().room();
        var left = append.events().stream().map(line -> Forgetting.residue(line.event())).toList();
        var events = append.events().stream().map(SqlAppend::header).toList();
        var values = keys.values(left.size() + 1);
        var payloads = Residues.rows(room, append.expectedSeq() + 1, left, values);
        var personal = new ArrayList<@Nullable Object[]>();
        for (int n = 0; n < left.size(); n++) {
            var line = append.events().get(n);
            if (!left.get(n).equals(line.event())) add(personal, line, left.get(n), keys, values);
        }
        return new SqlAppend(append, events, payloads, personal);
    }

    // What is personal stands apart: when its key ends, the rest still says that something
    // happened.
    private static void add(
            List<@Nullable Object[]> personal,
            Recorded line,
            RoomEvent left,
            RoomSeal.Keys keys,
            RoomSeal.Values values) {
        var owner = keys.owner(line.seq());
        try {
            var sealed = values.personal(line.seq(), left, owner, Json.bytes(line.event()));
            var kind = RoomSeal.category(left).ordinal();
            var at = line.at().toEpochMilli();
            personal.add(
                    new @Nullable Object[] {
                        line.room().value(), line.seq(), owner, sealed, kind, at
                    });
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
