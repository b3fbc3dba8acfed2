package lyceum.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import lyceum.catalog.Entry;
import lyceum.room.Room;
import lyceum.room.Roster;

/// Who waits outside of one class, by the invitation and the address they came by, so that one
/// holder of an invitation leaves places for others. Kept in memory: who waits while a server stops
/// says hello again.
final class Bench {
    /// People who wait by one invitation; the rest of the places is for whoever comes another way.
    static final int BY_INVITATION = 300;

    /// People who wait by one invitation at one address: some classes of a school.
    static final int BY_INVITATION_AND_ADDRESS = 150;

    private final Map<Entrant.Key, Seat> seats = new HashMap<>();

    /// @param arriving the room is about to be asked
    private record Seat(String link, String asker, boolean arriving) {}

    /// Somebody is about to wait. Throws `Turned` CROWDED where there is no place; else `settle`
    /// must follow.
    synchronized void sit(Place place, String asker, Room room) {
        if (room.roster().waiting().size() >= Roster.MOST_WAITING) throw crowded();
        var entry = place.who().entry();
        if (!shares(entry)) return;
        var link = Objects.requireNonNull(entry.link());
        Predicate<Seat> same = seat -> seat.link().equals(link);
        Predicate<Seat> near = same.and(seat -> seat.asker().equals(asker));
        if (isFull(same, near)) {
            seats.entrySet()
                    .removeIf(one -> !one.getValue().arriving() && !waits(one.getKey(), room));
            if (isFull(same, near)) throw crowded();
        }
        seats.put(place.who().key(), new Seat(link, asker, true));
    }

    private boolean isFull(Predicate<Seat> same, Predicate<Seat> near) {
        return seats.values().stream().filter(same).count() >= BY_INVITATION
                || seats.values().stream().filter(near).count() >= BY_INVITATION_AND_ADDRESS;
    }

    /// The room has answered, and looks like this; who waits in it has a seat from now on.
    synchronized void settle(Place place, String asker, Room room) {
        var key = place.who().key();
        var entry = place.who().entry();
        if (shares(entry) && waits(key, room))
            seats.put(key, new Seat(Objects.requireNonNull(entry.link()), asker, false));
        else seats.remove(key);
    }

    // Who has an account is known to the customer, and can be kept out.
    private static boolean shares(Entry entry) {
        return entry.invited() && entry.link() != null;
    }

    private static boolean waits(Entrant.Key who, Room room) {
        return room.roster()
                .find(who.user())
                .filter(room.roster().waiting()::containsKey)
                .isPresent();
    }

    private static Turned crowded() {
        return new Turned(ServerFrame.Reason.CROWDED);
    }
}
