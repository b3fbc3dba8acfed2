package lyceum.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.room.ChatEvent;
import lyceum.room.Freezing;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// The log in the SQL store: headers as they are, payloads under seal.
public final class SqlRoomLog implements RoomLog {
    private final Database database;
    private final GroupCommit commit;
    private final RoomSeal seal;
    private final Limits limits;
    private final boolean whole;
    private final Met met = new Met();

    /// A log in which nothing gets too old.
    public SqlRoomLog(Database database, GroupCommit commit, Installation installation) {
        this(database, commit, installation, Limits.NONE);
    }

    /// A log that writes through this group commit, sealed in this installation. What is too old is
    /// read as if it were forgotten; what is of people who are frozen, as if they had no name.
    public SqlRoomLog(
            Database database, GroupCommit commit, Installation installation, Limits limits) {
        this(
                database,
                commit,
                new RoomSeal(installation.seal(), installation.vault()),
                limits,
                false);
    }

    private SqlRoomLog(
            Database database, GroupCommit commit, RoomSeal seal, Limits limits, boolean whole) {
        this.limits = limits;
        this.database = database;
        this.commit = commit;
        this.seal = seal;
        this.whole = whole;
    }

    /// The same log with what was deleted in class and only a hold keeps: for who takes along all
    /// that is kept, and for nobody in class.
    public SqlRoomLog whole() {
        return new SqlRoomLog(database, commit, seal, limits, true);
    }

    @Override
    public void append(List<Append> appends) {
        var begun = seal.begin(appends);
        try {
            mustBeNew(appends, begun);
            // Sealed here, by the caller's thread: the one that writes has enough to do.
            var keys = appends.stream().map(seal::keys).toList();
            var prepared =
                    IntStream.range(0, keys.size())
                            .mapToObj(n -> SqlAppend.of(appends.get(n), keys.get(n), met))
                            .toList();
            commit.write(sql -> {
                // What an erasure finds to delete was written before the key was destroyed.
                keys.forEach(RoomSeal.Keys::mustLive);
                for (int n = 0; n < keys.size(); n++) mayBeSaid(appends.get(n), keys.get(n));
                prepared.forEach(append -> append.write(sql, limits));
                return prepared.size();
            });
            for (var append : prepared) met.written(append.append().row().room(), append.met());
        } catch (Fenced | NoKey | Silenced refused) {
            // Where somebody else created the room meanwhile, the key is that room's.
            seal.end(begun.stream().filter(each -> find(RoomSeal.room(each)).isEmpty()).toList());
            throw refused;
        }
    }

    // A freeze holds from before it says since when; what is looked at here came before that.
    private void mayBeSaid(Append append, RoomSeal.Keys keys) {
        var app = append.row().app().value();
        for (var line : append.events()) {
            var said = line.event() instanceof ChatEvent.MessageSent;
            if (said && limits.frozen(app, keys.owner(line.seq()))) throw new Silenced();
        }
    }

    @Override
    public boolean silences(AppId app, UserId user) {
        return seal.person(app, user)
                .filter(person -> limits.frozen(person.app(), person.person()))
                .isPresent();
    }

    @Override
    public boolean knows(AppId app, UserId user) {
        return seal.person(app, user).isPresent();
    }

    // A number with a key and no row was that of a class that came after the copy from which the
    // store was put back: people outside know it.
    private static void mustBeNew(List<Append> appends, List<Scope.Room> begun) {
        for (var append : appends) {
            var room = append.row().room();
            var made = begun.stream().anyMatch(each -> RoomSeal.room(each).equals(room));
            if (append.expectedSeq() == 0 && !made) throw new Fenced(room);
        }
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        var most = Math.clamp(limit, 1, MAX_PAGE);
        return database.read(sql -> {
            // Read first: what was appended meanwhile is on the next page.
            var lines = Residues.read(sql, seal, room, after, most);
            if (lines.isEmpty()) return lines;
            var events = new HashMap<Long, RoomEvent>();
            for (var line : lines) events.put(line.seq(), line.event());
            sql.list(
                    """
                    SELECT app, seq, at, person, sealed FROM room_personal
                    WHERE room = ? AND seq > ? AND seq <= ? AND kind >= ?
                    """,
                    row ->
                            events.computeIfPresent(
                                    row.number("seq"), (_, left) -> event(room, row, left)),
                    room.value(),
                    after,
                    lines.getLast().seq(),
                    whole ? Integer.MIN_VALUE : 0);
            return lines.stream().map(line -> with(line, events)).toList();
        });
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
    public List<RoomRow> deleted(int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM room WHERE status = ? ORDER BY id LIMIT ?",
                        SqlRoomLog::room,
                        Status.DELETED.ordinal(),
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
    public List<RoomId> met(AppId app, UserId user) {
        return seal.person(app, user)
                .map(person ->
                        database.read(sql ->
                                sql.list(
                                        """
                                        SELECT r.id FROM room_person p
                                        JOIN room r ON r.id = p.room
                                        WHERE p.person = ? AND r.app = ? AND r.status IN (?, ?)
                                        """,
                                        row -> new RoomId(row.number("id")),
                                        person.person(),
                                        app.value(),
                                        Status.SCHEDULED.ordinal(),
                                        Status.RUNNING.ordinal())))
                .orElse(List.of());
    }

    @Override
    public List<RoomRow> known(AppId app, UserId user, int limit) {
        return seal.person(app, user)
                .map(person ->
                        database.read(sql ->
                                sql.list(
                                        """
                                        SELECT * FROM room WHERE app = ? AND status <> ? AND id IN
                                            (SELECT room FROM room_person WHERE person = ?)
                                        ORDER BY start_at DESC, id DESC LIMIT ?
                                        """,
                                        SqlRoomLog::room,
                                        app.value(),
                                        Status.DELETED.ordinal(),
                                        person.person(),
                                        Math.clamp(limit, 1, MAX_PAGE))))
                .orElse(List.of());
    }

    @Override
    public Bookmarks bookmarks() {
        return new SqlBookmarks(database, commit);
    }

    private static Recorded with(Recorded line, Map<Long, RoomEvent> events) {
        var event = events.getOrDefault(line.seq(), line.event());
        return new Recorded(line.room(), line.seq(), line.at(), line.by(), line.wish(), event);
    }

    private RoomEvent event(RoomId room, Row row, RoomEvent left) {
        var app = row.number("app");
        var at = Instant.ofEpochMilli(row.number("at"));
        if (!limits.readable(app, RoomSeal.category(left), at)) return left;
        try {
            var owner = row.number("person");
            var seq = row.number("seq");
            var json = seal.personal(app, room.value(), seq, left, owner, row.bytes("sealed"));
            var event = Json.read(json, RoomEvent.class);
            return limits.frozen(app, owner) ? Freezing.unnamed(event) : event;
        } catch (ScopeErased forgotten) {
            return left;
        }
    }

    private static RoomRow room(Row row) {
        return new RoomRow(
                new RoomId(row.number("id")),
                new AppId(row.number("app")),
                Status.values()[(int) row.number("status")],
                Instant.ofEpochMilli(row.number("start_at")),
                Instant.ofEpochMilli(row.number("end_at")),
                row.time("due_at"),
                row.number("seq"));
    }

    // Numbers of our own enum: they cannot carry a statement.
    private static String where(RoomQuery query) {
        var states =
                query.states().stream()
                        .map(status -> Integer.toString(status.ordinal()))
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.joining(", "),
                                        all -> all.isEmpty() ? "NULL" : all));
        return "FROM room WHERE app = ? AND start_at >= ? AND start_at <= ? AND status IN ("
                + states
                + ")";
    }
}
