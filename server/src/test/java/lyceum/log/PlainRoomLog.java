package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.json.Json;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// The log as it would be if nothing were sealed: each event once, as it is, its header and its
/// payload in two tables. It is there to be measured beside the real one.
record PlainRoomLog(Store store) implements RoomLog {
    private record Rows(
            Append append, List<@Nullable Object[]> headers, List<@Nullable Object[]> payloads) {}

    PlainRoomLog {
        store.commit.write(sql ->
                sql.run(
                        """
                        CREATE TABLE plain_event (
                            room BIGINT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL,
                            person VARCHAR(32), tab VARCHAR(64), n BIGINT, PRIMARY KEY (room, seq))
                        """));
        store.commit.write(sql ->
                sql.run(
                        """
                        CREATE TABLE plain_payload (
                            room BIGINT NOT NULL, seq BIGINT NOT NULL, json BLOB NOT NULL,
                            PRIMARY KEY (room, seq))
                        """));
    }

    @Override
    public void append(List<Append> appends) {
        var prepared = appends.stream().map(PlainRoomLog::plain).toList();
        store.commit.write(sql -> {
            for (var rows : prepared) {
                SqlAppend.index(sql, rows.append);
                sql.runEach("INSERT INTO plain_event VALUES (?, ?, ?, ?, ?, ?)", rows.headers);
                sql.runEach("INSERT INTO plain_payload VALUES (?, ?, ?)", rows.payloads);
            }
            return prepared.size();
        });
    }

    @Override
    public boolean knows(AppId app, UserId user) {
        return true;
    }

    private static Rows plain(Append append) {
        var events = append.events();
        return new Rows(
                append,
                events.stream().map(PlainRoomLog::header).toList(),
                events.stream().map(PlainRoomLog::payload).toList());
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

    private static @Nullable Object[] payload(Recorded line) {
        return new @Nullable Object[] {line.room().value(), line.seq(), Json.bytes(line.event())};
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        return store.database.read(sql ->
                sql.list(
                        """
                        SELECT e.seq, e.at, p.json FROM plain_event e
                        JOIN plain_payload p ON p.room = e.room AND p.seq = e.seq
                        WHERE e.room = ? AND e.seq > ? ORDER BY e.seq LIMIT ?
                        """,
                        row ->
                                new Recorded(
                                        room,
                                        row.number("seq"),
                                        Instant.ofEpochMilli(row.number("at")),
                                        null,
                                        null,
                                        Json.read(row.bytes("json"), RoomEvent.class)),
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
