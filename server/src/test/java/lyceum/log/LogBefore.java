package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.UserId;

/// Stands before another log and passes everything on, but for what a test does otherwise.
interface LogBefore extends RoomLog {
    RoomLog log();

    @Override
    default void append(List<Append> appends) {
        log().append(appends);
    }

    @Override
    default Optional<RoomRow> find(RoomId room) {
        return log().find(room);
    }

    @Override
    default List<RoomRow> list(RoomQuery query, int offset, int limit) {
        return log().list(query, offset, limit);
    }

    @Override
    default long count(RoomQuery query) {
        return log().count(query);
    }

    @Override
    default List<RoomId> due(Instant now, int limit) {
        return log().due(now, limit);
    }

    @Override
    default List<RoomRow> deleted(int limit) {
        return log().deleted(limit);
    }

    @Override
    default List<RoomRow> known(AppId app, UserId user, int limit) {
        return log().known(app, user, limit);
    }

    @Override
    default List<RoomId> met(AppId app, UserId user) {
        return log().met(app, user);
    }

    @Override
    default List<RoomId> running(int limit) {
        return log().running(limit);
    }

    @Override
    default Bookmarks bookmarks() {
        return log().bookmarks();
    }

    @Override
    default boolean knows(AppId app, UserId user) {
        return log().knows(app, user);
    }

    @Override
    default List<Recorded> read(RoomId room, long after, int limit) {
        return log().read(room, after, limit);
    }
}
