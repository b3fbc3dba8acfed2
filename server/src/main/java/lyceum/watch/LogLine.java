package lyceum.watch;

import java.util.List;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;

/// A line of the log service before it is sealed. Personal.
///
/// @param at milliseconds, when the server received it
/// @param numbers what the event says, at most [#MOST_NUMBERS]
public record LogLine(
        long at,
        AppId app,
        RoomId room,
        UserId user,
        Visitor from,
        LogEvent event,
        List<Long> numbers) {
    /// Numbers of one event.
    public static final int MOST_NUMBERS = 4;

    /// Refuses too many numbers with IllegalArgumentException.
    public LogLine {
        if (numbers.size() > MOST_NUMBERS) throw new IllegalArgumentException("too many numbers");
        numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
        return "LogLine(…)";
    }
}
