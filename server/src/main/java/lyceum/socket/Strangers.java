package lyceum.socket;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The connections on which nobody says who it is, in the order in which they came. They stand for
/// so long as nobody else from there wants their place: whoever speaks at once gets in beside any
/// number of silent ones.
final class Strangers {
    private final int most;
    private final Map<String, Set<RoomSocket>> askers = new HashMap<>();

    /// So many for each asker.
    Strangers(int most) {
        this.most = most;
    }

    /// Notes one more; if these are too many, the one that came first has to go.
    synchronized Optional<RoomSocket> add(RoomSocket socket) {
        var beside = askers.computeIfAbsent(socket.asker(), _ -> new LinkedHashSet<>());
        beside.add(socket);
        return beside.size() > most ? first(socket.asker()) : Optional.empty();
    }

    /// The one of an asker that came first, which has to go; empty: there is none.
    synchronized Optional<RoomSocket> first(String asker) {
        var first = askers.getOrDefault(asker, Set.of()).stream().findFirst();
        first.ifPresent(this::remove);
        return first;
    }

    /// It said who it is, or is gone.
    synchronized void remove(RoomSocket socket) {
        askers.computeIfPresent(
                socket.asker(),
                (_, beside) -> {
                    beside.remove(socket);
                    return beside.isEmpty() ? null : beside;
                });
    }
}
