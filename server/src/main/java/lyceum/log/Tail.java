package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.room.Recorded;
import lyceum.room.RoomEvent;

/// The newest events of a loaded room, kept in memory for readers that are close behind.
final class Tail {
    /// Events kept.
    static final int EVENTS = 2_000;

    private final ArrayList<Recorded> lines = new ArrayList<>();

    /// Adds what was appended; texts that left the log leave the tail too.
    synchronized void add(List<Happened> happened, Map<Long, RoomEvent> reduced) {
        happened.forEach(each -> lines.add(each.line()));
        if (lines.size() > 2 * EVENTS) lines.subList(0, lines.size() - EVENTS).clear();
        if (lines.isEmpty()) return;
        var first = lines.getFirst().seq();
        reduced.forEach((seq, left) -> {
            if (seq < first) return;
            var old = lines.get((int) (seq - first));
            lines.set(
                    (int) (seq - first),
                    new Recorded(old.room(), seq, old.at(), old.by(), old.wish(), left));
        });
    }

    /// Events above `after`, at most `limit`; empty if the tail does not reach so far back.
    synchronized Optional<List<Recorded>> read(long after, int limit) {
        if (lines.isEmpty() || after + 1 < lines.getFirst().seq()) return Optional.empty();
        var from = (int) Math.min(after + 1 - lines.getFirst().seq(), lines.size());
        var to = Math.min(from + limit, lines.size());
        return Optional.of(List.copyOf(lines.subList(from, to)));
    }
}
