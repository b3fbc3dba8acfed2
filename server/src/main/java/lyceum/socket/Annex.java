package lyceum.socket;

import lyceum.http.Crowd;
import lyceum.http.Handler;
import lyceum.http.HttpFault;
import lyceum.http.Rate;
import lyceum.http.Router;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Refusal;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Viewer;

/// What is too large for the live connection, fetched beside it by whoever is in the class: older
/// chat page by page, and the state of a very large class.
public final class Annex {
    /// No state is larger, in bytes of JSON: a class knows at most `Roster.MOST_KNOWN` people, each
    /// with at most 2 KB, and its chat is bounded. A class of 2,000 with usual names has 0.5 MB.
    public static final int MOST_BYTES = 48 * 1024 * 1024;

    private final Doorkeeper door;
    private final LiveRooms rooms;
    private final SocketLimits limits;
    private final Crowd addresses = new Crowd();
    private final Crowd people = new Crowd();

    /// Asks for the state with the newest resume secret of the connection.
    public record AskState(String resume) {
        @Override
        public String toString() {
            return "AskState(…)";
        }
    }

    /// Asks for what was said before a number.
    public record AskChat(String resume, long before) {
        @Override
        public String toString() {
            return "AskChat(…)";
        }
    }

    /// The state at `seq`, as in `ServerFrame.Snapshot`.
    public record State(Room room, long seq, long chatFrom, Role role) {}

    /// A person who is in, and what it sees the class as.
    private record Inside(LiveRoom live, Room room, Viewer viewer) {}

    /// Beside the connections to these rooms.
    public Annex(Doorkeeper door, LiveRooms rooms, SocketLimits limits) {
        this.door = door;
        this.rooms = rooms;
        this.limits = limits;
    }

    /// The table with the two questions added.
    public Router routes(Router router) {
        return router.on("POST", "/annex/chat", small(Foyer.answer(AskChat.class, this::chat)))
                .on("POST", "/annex/state", small(Foyer.answer(AskState.class, this::state)));
    }

    private Handler small(Handler handler) {
        return request -> {
            pace(addresses, request.asker(), limits.rates().entries());
            return handler.handle(request).gzipped(request);
        };
    }

    private EarlierChat chat(AskChat asked) {
        var inside = inside(asked.resume());
        var before = Math.clamp(asked.before(), 1, inside.room().seq() + 1);
        return EarlierChat.before(
                before, inside.live()::read, inside.viewer(), EarlierChat.MESSAGES);
    }

    private State state(AskState asked) {
        var inside = inside(asked.resume());
        var shown = Shown.of(inside.room(), inside.viewer());
        var seq = inside.room().seq();
        return new State(shown.room(), seq, shown.chatFrom(), inside.viewer().role());
    }

    /// Whoever is not in the class now learns nothing of it here. Throws `Turned`.
    private Inside inside(String resume) {
        var who = new Entrant(door.byResume(resume), true);
        var live = live(who);
        var room = live.room();
        Porter.open(room);
        var ref = who.ref(room);
        if (ref == null || !who.isIn(room, ref)) throw new Turned(ServerFrame.Reason.LEFT);
        pace(people, room.id() + "/" + ref.value(), limits.rates().pages());
        return new Inside(live, room, new Viewer(ref, room.roleOf(ref)));
    }

    private LiveRoom live(Entrant who) {
        try {
            return rooms.of(who.entry().app(), who.entry().room());
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), Room.empty(who.entry().room()), null);
        }
    }

    private static void pace(Crowd crowd, String who, Rate rate) {
        if (crowd.take(who, rate, System.nanoTime())) return;
        throw new HttpFault(429, "There are too many questions of one person or address.");
    }
}
