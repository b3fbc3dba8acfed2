package lyceum.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.json.Json;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// One append as rows, sealed and ready to be written.
///
/// @param met whose first event in the room it may be
record SqlAppend(
        Append append,
        List<@Nullable Object[]> payloads,
        List<@Nullable Object[]> personal,
        Set<Long> met) {
    /// Events of which it is worth while to seal as many on another processor.
    private static final int PART = 64;

    /// Seals an append; to be done by who asks, since the thread that writes has enough to do.
    /// Throws [NoKey].
    static SqlAppend of(Append append, RoomSeal.Keys keys, Met known) {
        int count = append.events().size();
        int parts = Math.clamp(count / PART, 1, Runtime.getRuntime().availableProcessors());
        if (parts == 1) return part(append, 0, count, keys, known);
        var all =
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(n -> {
                            int from = count * n / parts;
                            return part(append, from, count * (n + 1) / parts, keys, known);
                        })
                        .toList();
        return new SqlAppend(
                append,
                all.stream().flatMap(each -> each.payloads.stream()).toList(),
                all.stream().flatMap(each -> each.personal.stream()).toList(),
                all.stream().flatMap(each -> each.met.stream()).collect(Collectors.toSet()));
    }

    private static SqlAppend part(Append append, int from, int to, RoomSeal.Keys keys, Met known) {
        var row = append.row();
        var lines = append.events().subList(from, to);
        var left = lines.stream().map(Residue::of).toList();
        var values = keys.values(left.size() + 1);
        var payloads = Residues.rows(row.room(), append.expectedSeq() + 1 + from, left, values);
        var personal = new ArrayList<@Nullable Object[]>();
        var met = new HashSet<Long>();
        for (int n = 0; n < left.size(); n++) {
            var line = lines.get(n);
            var rest = left.get(n).event();
            if (rest.equals(line.event())) continue;
            var owner = keys.owner(line.seq());
            add(personal, row.app(), line, rest, owner, keys, values);
            if (owner != RoomSeal.NOBODY && !known.has(row.room(), owner)) met.add(owner);
        }
        return new SqlAppend(append, payloads, personal, met);
    }

    // What is personal stands apart: when its key ends, the rest still says that something
    // happened.
    private static void add(
            List<@Nullable Object[]> personal,
            AppId app,
            Recorded line,
            RoomEvent left,
            long owner,
            RoomSeal.Keys keys,
            RoomSeal.Values values) {
        try {
            personal.add(
                    new @Nullable Object[] {
                        line.room().value(),
                        line.seq(),
                        owner,
                        values.personal(line.seq(), left, owner, Json.bytes(line.event())),
                        app.value(),
                        RoomSeal.category(left).ordinal(),
                        line.at().toEpochMilli()
                    });
        } catch (ScopeErased ended) {
            keys.mustLive();
            // Of a kind whose time went at this moment only the residue is kept.
        }
    }

    /// Writes everything or throws [Fenced].
    ///
    /// @param limits what must stay although it is deleted
    void write(Sql sql, Limits limits) {
        try {
            index(sql, append);
            sql.runEach("INSERT INTO room_payload (room, seq, sealed) VALUES (?, ?, ?)", payloads);
            sql.runEach(
                    """
                    INSERT INTO room_personal (room, seq, person, sealed, app, kind, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    personal);
            var row = append.row();
            for (var person : met) Met.write(sql, row.room(), person);
            var held = limits.held(row.app().value());
            Hidden.delete(sql, row.room(), append.deleted(), held);
        } catch (StoreFault fault) {
            if (fault.kind() != StoreFault.Kind.DUPLICATE) throw fault;
            throw new Fenced(append.row().room());
        }
    }

    /// Writes the row of the room, or throws [Fenced] where somebody else did.
    static void index(Sql sql, Append append) {
        if (indexed(sql, append) != 1) throw new Fenced(append.row().room());
    }

    private static int indexed(Sql sql, Append append) {
        var row = append.row();
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
