package lyceum.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.room.Forgetting;
import lyceum.room.Recorded;
import lyceum.room.RosterEvent;

/// The newest events of a loaded room, kept in memory for readers that are close behind.
final class Tail {
    /// Events kept.
    static final int EVENTS = 2_000;

    private final ArrayList<Recorded> lines = new ArrayList<>();

    /// Adds what was appended; what left the log, or is forgotten, leaves the tail too.
    synchronized void add(List<Happened> happened, Set<Long> deleted) {
        for (var each : happened) {
            if (each.line().event() instanceof RosterEvent.PersonForgotten(var ref))
                lines.replaceAll(line -> Forgetting.without(line, ref));
            lines.add(each.line());
        }
        if (lines.size() > 2 * EVENTS) lines.subList(0, lines.size() - EVENTS).clear();
        if (lines.isEmpty()) return;
        var first = lines.getFirst().seq();
        for (var seq : deleted) {
            if (seq < first) continue;
            lines.set((int) (seq - first), Forgetting.residue(lines.get((int) (seq - first))));
        }
    }

    /// Events above `after`, at most `limit`; empty if the tail does not reach so far back.
    synchronized Optional<List<Recorded>> read(long after, int limit) {
        if (lines.isEmpty() || after + 1 < lines.getFirst().seq()) return Optional.empty();
        var from = (int) Math.min(after + 1 - lines.getFirst().seq(), lines.size());
        var to = Math.min(from + limit, lines.size());
        return Optional.of(List.copyOf(lines.subList(from, to)));
    }
}
