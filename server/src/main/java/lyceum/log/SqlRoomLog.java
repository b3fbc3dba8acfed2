package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.Wish;
import lyceum.seal.Seal;

/// The log in the SQL store: headers as they are, payloads under seal.
public final class SqlRoomLog implements RoomLog {
    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;

    /// A log that writes through this group commit.
    public SqlRoomLog(Database database, GroupCommit commit, Seal seal) {
        this.database = database;
        this.commit = commit;
        this.seal = seal;
    }

    @Override
    public void append(List<Append> appends) {
        // Sealed here, by the caller's thread: the one that writes has enough to do.
        var prepared = appends.stream().map(each -> SqlAppend.of(each, seal)).toList();
        commit.write(sql -> {
            prepared.forEach(append -> append.write(sql));
            return prepared.size();
        });
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT e.seq, e.at, e.person, e.tab, e.n, p.sealed FROM room_event e
                        JOIN room_payload p ON p.room = e.room AND p.seq = e.seq
                        WHERE e.room = ? AND e.seq > ? ORDER BY e.seq LIMIT ?
                        """,
                        row -> recorded(room, row),
                        room.value(),
                        after,
                        Math.clamp(limit, 1, MAX_PAGE)));
    }

    @Override
    public Optional<RoomRow> find(RoomId room) {
        return database.read(
                sql -> sql.one("SELECT * FROM room WHERE id = ?", SqlRoomLog::room, room.value()));
    }

    @Override
    public List<RoomRow> list(RoomQuery query, int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT * " + where(query) + " ORDER BY start_at, id LIMIT ? OFFSET ?",
                        SqlRoomLog::room,
                        query.app().value(),
                        query.from().toEpochMilli(),
                        query.to().toEpochMilli(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    @Override
    public long count(RoomQuery query) {
        return database.read(sql ->
                        sql.one(
                                "SELECT count(*) AS rooms " + where(query),
                                row -> row.number("rooms"),
                                query.app().value(),
                                query.from().toEpochMilli(),
                                query.to().toEpochMilli()))
                .orElse(0L);
    }

    @Override
    public List<RoomId> due(Instant now, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT id FROM room WHERE due_at <= ? ORDER BY due_at LIMIT ?",
                        row -> new RoomId(row.number("id")),
                        now.toEpochMilli(),
                        limit));
    }

    @Override
    public List<RoomId> running(int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT id FROM room WHERE status = ? ORDER BY id LIMIT ?",
                        row -> new RoomId(row.number("id")),
                        Status.RUNNING.ordinal(),
                        limit));
    }

    @Override
    public Bookmarks bookmarks() {
        return new SqlBookmarks(database, commit);
    }

    private Recorded recorded(RoomId room, Row row) {
        var seq = row.number("seq");
        var person = row.text("person");
        var tab = row.text("tab");
        var json = seal.open(SqlAppend.payload(room.value(), seq), row.bytes("sealed"));
        return new Recorded(
                room,
                seq,
                Instant.ofEpochMilli(row.number("at")),
                person == null ? null : new PersonRef(person),
                tab == null ? null : new Wish(tab, row.number("n")),
                Json.read(json, RoomEvent.class));
    }

    private static RoomRow room(Row row) {
        return new RoomRow(
                new RoomId(row.number("id")),
                new AppId(row.number("app")),
                Status.values()[(int) row.number("status")],
                Instant.ofEpochMilli(row.number("start_at")),
                Instant.ofEpochMilli(row.number("end_at")),
                row.isNull("due_at") ? null : Instant.ofEpochMilli(row.number("due_at")),
                row.number("seq"));
    }

    // Numbers of our own enum: they cannot carry a statement.
    private static String where(RoomQuery query) {
        var states =
                query.states().stream()
                        .map(status -> Integer.toString(status.ordinal()))
                        .collect(Collectors.joining(", "));
        return "FROM room WHERE app = ? AND start_at >= ? AND start_at <= ? AND status IN ("
                + states
                + ")";
    }
}
