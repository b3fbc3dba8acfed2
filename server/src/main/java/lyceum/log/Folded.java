package lyceum.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RoomId;

/// The whole log of a room, folded.
///
/// @param newest time of the last event
/// @param starts the state from which each reader goes on
record Folded(Room room, Instant newest, Map<LogReader, Room> starts) {
    static Folded of(RoomId id, RoomLog log, List<LogReader> readers) {
        var marks = new HashMap<LogReader, Long>();
        for (var reader : readers) {
            if (reader.bookmarked()) marks.put(reader, log.bookmarks().of(reader.name(), id));
        }
        var state = Room.empty(id);
        var newest = Instant.EPOCH;
        var starts = new HashMap<LogReader, Room>();
        note(state, marks, starts);
        List<Recorded> page;
        do {
            page = log.read(id, state.seq(), RoomLog.MAX_PAGE);
            for (var line : page) {
                state = state.after(line);
                newest = line.at();
                note(state, marks, starts);
            }
        } while (page.size() == RoomLog.MAX_PAGE);
        for (var reader : readers) starts.putIfAbsent(reader, state);
        return new Folded(state, newest, starts);
    }

    private static void note(Room state, Map<LogReader, Long> marks, Map<LogReader, Room> starts) {
        marks.forEach((reader, seq) -> {
            if (seq == state.seq()) starts.put(reader, state);
        });
    }
}
