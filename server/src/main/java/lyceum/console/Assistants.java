package lyceum.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyRoom;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Person;
import lyceum.room.UserId;

/// Gives a class more assistants. As in the API, that is possible until it begins.
final class Assistants {
    /// Assistants of one class, as many as the API takes.
    static final int MOST = 100;

    private final LiveRooms rooms;
    private final InstantSource clock;

    Assistants(LiveRooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /// A failure unless so many more can be added to this class now.
    void mustFit(LiveRoom room, int more) {
        ClassChange.mustBePlanned(room);
        if (named(room).size() + more > MOST) throw Failure.field("names");
    }

    /// Adds these users; one after the other, since the API sets the whole list.
    synchronized void add(Caller caller, LiveRoom room, List<String> users) {
        var all = new ArrayList<>(named(room));
        all.addAll(users);
        new ModifyRoom(rooms, clock).run(caller, ClassChange.request(room, null, null, all));
    }

    private static List<String> named(LiveRoom room) {
        var roster = room.room().roster();
        return roster.assistants().refs().stream()
                .map(roster.people()::get)
                .filter(person -> person != null)
                .map(Person::user)
                .filter(user -> user != null)
                .map(UserId::value)
                .toList();
    }
}
