package lyceum.socket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.room.PersonRef;

/// Who is connected to a class, each person once, and who was lost and may still come back.
final class Attendance {
    private final Map<Entrant.Key, Place> here = new HashMap<>();
    private final Map<Entrant.Key, Away> away = new HashMap<>();
    private boolean closed;

    /// @param broke whether a connection was lost here, so that the time runs from then on
    private record Away(PersonRef ref, Instant until, boolean broke) {}

    /// What became of a claim.
    sealed interface Claim {
        /// The place is taken; `before` was there, or nobody.
        record Taken(Optional<Place> before) implements Claim {}

        /// The person is connected in another tab and did not ask to move.
        record Elsewhere(Place other) implements Claim {}

        /// Nobody was here any more and the hall was closed; ask for it anew.
        record TooLate() implements Claim {}
    }

    /// Takes the person's place: at once if it is free or held by the same tab, else only with
    /// `takeOver`.
    synchronized Claim claim(Place place, boolean takeOver) {
        if (closed) return new Claim.TooLate();
        var key = place.who().key();
        var other = here.get(key);
        if (other != null && !other.tab().equals(place.tab()) && !takeOver) {
            return new Claim.Elsewhere(other);
        }
        here.put(key, place);
        away.remove(key);
        return new Claim.Taken(Optional.ofNullable(other));
    }

    /// Gives the place back; nobody is waited for.
    synchronized void release(Place place) {
        here.remove(place.who().key(), place);
    }

    /// The connection was lost; the person may come back until then.
    synchronized void lost(Place place, Instant until) {
        var key = place.who().key();
        if (!here.remove(key, place)) return;
        if (place.stand() != Place.Stand.AT_THE_DOOR)
            away.put(key, new Away(place.ref(), until, true));
    }

    /// Somebody was in before the server stopped and may come back until then. Whose connection was
    /// lost here has the time from then on: the class was only read anew.
    synchronized void expect(Entrant.Key key, PersonRef ref, Instant until) {
        if (here.containsKey(key)) return;
        away.merge(key, new Away(ref, until, false), (old, fresh) -> old.broke() ? old : fresh);
    }

    /// Somebody is in, and has until then if nobody knows of a connection.
    synchronized void miss(Entrant.Key key, PersonRef ref, Instant until) {
        if (!here.containsKey(key)) away.putIfAbsent(key, new Away(ref, until, false));
    }

    /// Those whose time to come back is over; each is said once.
    synchronized List<PersonRef> overdue(Instant now) {
        var late = new ArrayList<PersonRef>();
        away.values()
                .removeIf(one -> {
                    if (one.until().isAfter(now)) return false;
                    late.add(one.ref());
                    return true;
                });
        return late;
    }

    /// The places that are taken now.
    synchronized Collection<Place> places() {
        return List.copyOf(here.values());
    }

    /// Closes for good if nobody is here and nobody is waited for.
    synchronized boolean closeIfEmpty() {
        closed |= here.isEmpty() && away.isEmpty();
        return closed;
    }
}
