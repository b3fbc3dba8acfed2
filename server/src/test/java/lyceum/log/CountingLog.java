package lyceum.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.room.Recorded;
import lyceum.room.RoomId;

/// A log that counts how often each room is read from its beginning.
record CountingLog(RoomLog log, Map<RoomId, Integer> folds) implements LogBefore {
    CountingLog(RoomLog log) {
        this(log, new ConcurrentHashMap<>());
    }

    @Override
    public List<Recorded> read(RoomId room, long after, int limit) {
        if (after == 0) folds.merge(room, 1, Integer::sum);
        return log.read(room, after, limit);
    }
}
