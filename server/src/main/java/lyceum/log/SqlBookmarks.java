package lyceum.log;

import java.util.List;
import lyceum.db.Database;
import lyceum.room.RoomId;

/// Bookmarks in the SQL store; a note joins the next group commit.
record SqlBookmarks(Database database, GroupCommit commit) implements Bookmarks {
    @Override
    public long of(String reader, RoomId room) {
        return database.read(sql ->
                        sql.one(
                                "SELECT seq FROM bookmark WHERE reader = ? AND room = ?",
                                row -> row.number("seq"),
                                reader,
                                room.value()))
                .orElse(0L);
    }

    @Override
    public void set(String reader, RoomId room, long seq) {
        commit.write(sql ->
                sql.put(
                        "bookmark",
                        List.of("reader", "room"),
                        List.of("seq"),
                        reader,
                        room.value(),
                        seq));
    }

    @Override
    public List<RoomId> behind(String reader, int limit) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT room.id FROM room
                        LEFT JOIN bookmark ON bookmark.room = room.id AND bookmark.reader = ?
                        WHERE room.seq > COALESCE(bookmark.seq, 0) ORDER BY room.id LIMIT ?
                        """,
                        row -> new RoomId(row.number("id")),
                        reader,
                        limit));
    }
}
