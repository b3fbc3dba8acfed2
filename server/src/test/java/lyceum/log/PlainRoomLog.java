package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.json.Json;
import lyceum.personal.Limits;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// The log as it would be if nothing were sealed: each event once, as it is. It is there to be
/// measured beside the real one.
record PlainRoomLog(Store store) implements RoomLog {
    @Override
    public void append(List<Append> appends) {
        var prepared = appends.stream().map(PlainRoomLog::plain).toList();
        store.commit.write(sql -> {
            prepared.forEach(append -> append.write(sql, Limits.NONE));
            return prepared.size();
        });
    }

    @Override
    public boolean knows(AppId app, UserId user) {
        return true;
    }

    private static SqlAppend plain(Append append) {
        var events = append.events();
        return new SqlAppend(
                append,
                events.stream().map(SqlAppend::header).toList(),
                events.stream().map(PlainRoomLog::payload).toList(),
                List.of());
    }

    private static @Nullable Object[] payload(Recorded line) {
        return new @Nullable Object[] {line.room().value(), line.seq(), Json.bytes(line.event())};
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        return store.database.read(sql ->
                sql.list(
                        """
                        SELECT e.seq, e.at, p.sealed FROM room_event e
                        JOIN room_payload p ON p.room = e.room AND p.seq = e.seq
                        WHERE e.room = ? AND e.seq > ? ORDER BY e.seq LIMIT ?
                        """,
                        row ->
                                new Recorded(
                                        room,
                                        row.number("seq"),
                                        Instant.ofEpochMilli(row.number("at")),
                                        null,
                                        null,
                                        Json.read(row.bytes("sealed"), RoomEvent.class)),
                        room.value(),
                        after,
                        limit));
    }

    @Override
    public Optional<RoomRow> find(RoomId room) {
        return store.log.find(room);
    }

    @Override
    public List<RoomRow> list(RoomQuery query, int offset, int limit) {
        return store.log.list(query, offset, limit);
    }

    @Override
    public long count(RoomQuery query) {
        return store.log.count(query);
    }

    @Override
    public List<RoomId> due(Instant now, int limit) {
        return store.log.due(now, limit);
    }

    @Override
    public List<RoomRow> deleted(int limit) {
        return store.log.deleted(limit);
    }

    @Override
    public List<RoomId> running(int limit) {
        return store.log.running(limit);
    }

    @Override
    public List<RoomId> met(AppId app, UserId user) {
        return List.of();
    }

    @Override
    public List<RoomRow> known(AppId app, UserId user, int limit) {
        return List.of();
    }

    @Override
    public Bookmarks bookmarks() {
        return store.log.bookmarks();
    }
}
