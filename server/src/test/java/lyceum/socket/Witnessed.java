package lyceum.socket;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.watch.LogEvent;
import lyceum.watch.LogLine;
import lyceum.watch.Measured;
import lyceum.watch.Witness;

/// Remembers what was seen of connections.
final class Witnessed implements Witness {
    final List<LogLine> lines = new CopyOnWriteArrayList<>();
    final List<Measured> measured = new CopyOnWriteArrayList<>();

    @Override
    public void saw(LogLine line) {
        lines.add(line);
    }

    @Override
    public void measured(AppId app, RoomId room, PersonRef ref, long n, Measured one) {
        measured.add(one);
    }

    List<LogEvent> events() {
        return lines.stream().map(LogLine::event).toList();
    }
}
