package lyceum.log;

import java.util.LinkedHashSet;
import java.util.Set;
import lyceum.room.RoomId;

/// The classes whose logs were read anew while people had seen them: what was erased or frozen
/// since may still stand on a page, so whoever comes back to one gets its state anew.
final class Anew {
    /// Classes remembered, a few dozen bytes each; the one read anew longest ago goes first.
    static final int MOST = 10_000;

    private final Set<RoomId> rooms = new LinkedHashSet<>();

    synchronized void add(RoomId room) {
        rooms.remove(room);
        rooms.add(room);
        if (rooms.size() > MOST) rooms.remove(rooms.iterator().next());
    }

    synchronized boolean has(RoomId room) {
        return rooms.contains(room);
    }
}
