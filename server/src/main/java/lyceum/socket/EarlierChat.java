package lyceum.socket;

import java.util.ArrayDeque;
import java.util.List;
import lyceum.json.Json;
import lyceum.log.RoomLog;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;
import lyceum.room.RosterEvent;
import lyceum.room.Seen;
import lyceum.room.StageEvent;
import lyceum.room.View;
import lyceum.room.Viewer;
import org.jspecify.annotations.Nullable;

/// What was said before a number, read from the log as one person may see it.
///
/// @param lines the messages, oldest first; a deleted one keeps its place
/// @param from everything said from this number on was told; 1: nothing was said before
public record EarlierChat(List<Seen> lines, long from) {
    /// Messages of one page.
    static final int MESSAGES = 50;

    /// A page in bytes of JSON; one message may be larger.
    static final int BYTES = 256 * 1024;

    /// Events looked through for one page: a class may do much and say little.
    static final int LOOKED_AT = 4 * RoomLog.MAX_PAGE;

    /// Reads events of one room above a number, oldest first.
    interface Lines {
        List<Recorded> read(long after, int limit);
    }

    /// The last messages before a number, at most so many.
    static EarlierChat before(long number, Lines log, Viewer viewer, int most) {
        var found = new ArrayDeque<Seen>();
        var bytes = 0;
        var from = number;
        while (from > 1 && number - from < LOOKED_AT) {
            var after = Math.max(0, from - 1 - RoomLog.MAX_PAGE);
            for (var line : log.read(after, (int) (from - 1 - after)).reversed()) {
                var seen = View.seen(line, viewer);
                if (isSaid(seen.event())) {
                    bytes += Json.bytes(seen).length;
                    var full = found.size() >= most || bytes > BYTES && !found.isEmpty();
                    if (full) return new EarlierChat(List.copyOf(found), from);
                    found.addFirst(seen);
                }
                from = line.seq();
            }
        }
        return new EarlierChat(List.copyOf(found), from);
    }

    private static boolean isSaid(@Nullable RoomEvent event) {
        return switch (event) {
            case ChatEvent.MessageSent _, ChatEvent.MessageGone _ -> true;
            case null -> false;
            case ChatEvent _, LessonEvent _, RosterEvent _, StageEvent _ -> false;
        };
    }
}
