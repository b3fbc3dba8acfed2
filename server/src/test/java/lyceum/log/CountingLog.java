package lyceum.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.room.AppId;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.UserId;

/// A log that counts how often each room is read from its beginning.
record CountingLog(RoomLog log, Map<RoomId, Integer> folds) implements RoomLog {
    CountingLog(RoomLog log) {
        this(log, new ConcurrentHashMap<>());
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        if (after == 0) folds.merge(room, 1, Integer::sum);
        return log.read(room, after, limit);
    }

    @Override
    public void append(List<Append> appends) {
        log.append(appends);
    }

    @Override
    public Optional<RoomRow> find(RoomId room) {
        return log.find(room);
    }

    @Override
    public List<RoomRow> list(RoomQuery query, int offset, int limit) {
        return log.list(query, offset, limit);
    }

    @Override
    public long count(RoomQuery query) {
        return log.count(query);
    }

    @Override
    public List<RoomId> due(Instant now, int limit) {
        return log.due(now, limit);
    }

    @Override
    public List<RoomRow> deleted(int limit) {
        return log.deleted(limit);
    }

    @Override
    public List<RoomId> met(AppId app, UserId user) {
        return log.met(app, user);
    }

    @Override
    public List<RoomId> running(int limit) {
        return log.running(limit);
    }

    @Override
    public Bookmarks bookmarks() {
        return log.bookmarks();
    }
}
