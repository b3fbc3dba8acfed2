package lyceum.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lyceum.room.RoomId;

/// The classes that lists showed last, so that a list folds no log twice. What the index says is
/// the newest number of a room decides whether one is still true.
final class Glances {
    /// Classes kept, a few hundred bytes each; the one shown longest ago goes first. A search looks
    /// at 1,500.
    static final int KEPT = 2_000;

    private final Map<RoomId, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RoomId, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    private int era;

    private record Kept(long seq, Glance glance) {}

    /// The class as it was after an event, if it is known.
    synchronized Optional<Glance> find(RoomId room, long seq) {
        return Optional.ofNullable(kept.get(room))
                .filter(known -> known.seq() == seq)
                .map(Kept::glance);
    }

    /// How often all were forgotten; asked before a class is read that is to be kept.
    synchronized int era() {
        return era;
    }

    /// Keeps a class that was read in that era. One of an era before may name somebody who was
    /// erased since.
    synchronized void keep(Glance glance, long seq, int read) {
        if (read == era) kept.put(glance.room(), new Kept(seq, glance));
    }

    /// Forgets all.
    synchronized void clear() {
        era++;
        kept.clear();
    }
}
