package lyceum.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import lyceum.http.Networks;
import lyceum.http.Pace;
import lyceum.http.Rate;
import lyceum.http.Socket;
import lyceum.http.SocketListener;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.MalformedJson;
import lyceum.room.Refusal;
import lyceum.watch.LogEvent.Seen;
import lyceum.watch.LogLine;
import lyceum.watch.Measured;
import lyceum.watch.Visitor;
import lyceum.watch.Witness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection: says hello, then asks. Its messages are taken one after another; what they ask
/// waits for the disk together.
final class RoomSocket implements SocketListener {
    /// A hall that was closed in the same moment is asked for again so often.
    static final int TRIES = 5;

    /// Measurements a page may send, many at once as when somebody plays with a switch; further
    /// ones are dropped.
    static final Rate MEASURES = new Rate(20, 1);

    private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final RoomSockets all;
    private final Door door;
    private final SocketLimits limits;
    private final InstantSource clock;
    private final Witness witness;
    private final Visitor from;
    private final String asker;
    private final Pace pace;
    private final Pace measures;
    private final long begun = System.nanoTime();
    private volatile long heard = begun;
    private volatile long pinged = begun;
    private int unheard;
    private volatile @Nullable Knock knock;
    private volatile boolean leaving;
    private volatile @Nullable Outbox outbox;
    private volatile @Nullable Hall hall;
    private volatile @Nullable Place place;

    /// Asks whether the class moves here from another tab of the person, since a time of the nano
    /// clock.
    private record Knock(Hall hall, Entrant.Key key, long since) {}

    /// What is left of a wish that cannot be read.
    private record Numbered(long n) {}

    RoomSocket(
            RoomSockets all,
            Door door,
            SocketLimits limits,
            Witness witness,
            InstantSource clock,
            Visitor from) {
        this.all = all;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
        this.witness = witness;
        this.from = from;
        this.asker = Networks.of(from.address());
        this.measures = new Pace(MEASURES, begun);
        this.pace = new Pace(limits.rates().messages(), begun);
    }

    /// Whose connection it counts as.
    String asker() {
        return asker;
    }

    /// Goes at once, so that another connection has its place.
    void giveWay() {
        var out = outbox;
        if (out != null) out.cut();
    }

    private boolean asks(Knock same) {
        var mine = knock;
        return place == null
                && mine != null
                && mine.hall() == same.hall()
                && mine.key().equals(same.key());
    }

    @Override
    public void opened(Socket socket) {
        outbox = new Outbox(socket, limits, this::drained);
        all.opened(this);
    }

    @Override
    public void closed(int code, String reason) {
        all.closed(this);
        var mine = place;
        var room = hall;
        if (mine == null || room == null) return;
        if (mine.stand() != Place.Stand.AT_THE_DOOR) saw(mine, gone());
        room.attendance().lost(mine, clock.instant().plus(limits.waits().grace()));
    }

    @Override
    public void pong() {
        heard = System.nanoTime();
    }

    @Override
    public void text(String message) {
        heard = System.nanoTime();
        var out = outbox;
        if (out == null || out.over()) return;
        if (!mayBeHeard()) {
            tooFast(message, out);
            return;
        }
        try {
            take(read(message), out);
        } catch (MalformedJson wrong) {
            unreadable(message, out);
        }
    }

    /// Ends a connection that does not say who it is, cuts one on which nobody is any more, looks
    /// after one that is being ended.
    void check(long nanos) {
        var out = outbox;
        if (out == null) return;
        var silence = limits.waits().silence().toNanos();
        if (nanos - heard > silence) out.cut();
        else if (nanos - pinged > silence / 3) {
            pinged = nanos;
            out.ping();
        }
        var silent = Duration.ofNanos(nanos - begun).compareTo(limits.waits().hello()) > 0;
        var asking = knock;
        if (place == null && asking == null && silent) {
            out.end(Turned.forGood(ServerFrame.Reason.UNREADABLE));
        } else if (place == null
                && asking != null
                && Duration.ofNanos(nanos - asking.since()).compareTo(limits.waits().knock()) > 0) {
            // The page offers to move the class here; whoever still wants that connects anew.
            out.end(Turned.forGood(ServerFrame.Reason.REPLACED));
        }
        out.check(nanos);
    }

    // Who the class knows has one pace over all connections; who it does not know yet, one of this.
    private boolean mayBeHeard() {
        var mine = place;
        if (mine == null || mine.stand() == Place.Stand.AT_THE_DOOR) {
            return pace.take(System.nanoTime());
        }
        return all.paces().message(mine.who().entry().room(), mine.ref());
    }

    private void drained() {
        var room = hall;
        if (room != null) room.wake();
    }

    // Strictly first: no half of a pair of surrogates, and no name twice.
    private static ClientFrame read(String message) {
        JsonTree.parse(message.getBytes(UTF_8));
        return Json.read(message, ClientFrame.class);
    }

    private void take(ClientFrame frame, Outbox out) {
        var mine = place;
        var room = hall;
        if (mine == null || room == null) {
            switch (frame) {
                case ClientFrame.Hello hello -> hello(hello, out);
                case ClientFrame.Ping(var at) ->
                        out.answer(new ServerFrame.Pong(at, clock.instant()));
                case ClientFrame.Bye() -> out.end(Turned.forGood(ServerFrame.Reason.LEFT));
                case ClientFrame.Ask _, ClientFrame.RefreshMedia _, ClientFrame.Measure _ ->
                        out.end(Turned.forGood(ServerFrame.Reason.UNREADABLE));
            }
            return;
        }
        switch (frame) {
            case ClientFrame.Hello _ -> out.end(Turned.forGood(ServerFrame.Reason.UNREADABLE));
            case ClientFrame.Ask(var n, var command) -> {
                if (room.answersAgain(mine, n)) return;
                if (all.paces().ask(mine.who().entry().room(), mine.ref(), command)) {
                    room.ask(mine, n, command);
                } else {
                    tooFast(n, out);
                }
            }
            case ClientFrame.Ping(var at) -> out.answer(new ServerFrame.Pong(at, clock.instant()));
            case ClientFrame.RefreshMedia() -> room.refreshMedia(mine);
            case ClientFrame.Measure(var n, var measured) -> measured(mine, n, measured);
            case ClientFrame.Bye() -> {
                leaving = true;
                room.leave(mine);
            }
        }
    }

    private void hello(ClientFrame.Hello hello, Outbox out) {
        all.spoke(this);
        try {
            if (!TAB.matcher(hello.tab()).matches()) {
                throw new Turned(ServerFrame.Reason.UNREADABLE);
            }
            enter(hello, door.open(hello), out, TRIES);
        } catch (Turned turned) {
            turn(turned.why(), out);
        } catch (RuntimeException fault) {
            LOG.warn("Somebody could not be let in: {}", fault.getClass().getSimpleName());
            turn(Turned.COME_AGAIN, out);
        }
    }

    private void turn(ServerFrame.Closed why, Outbox out) {
        out.end(why);
        all.silent(this);
    }

    private void enter(ClientFrame.Hello hello, Entrant who, Outbox out, int tries) {
        var room = all.hall(who.entry().app(), who.entry().room());
        var known = who.ref(room.newest());
        if (known != null && !all.paces().hello(who.entry().room(), known)) {
            throw new Turned(new ServerFrame.Closed(ServerFrame.Reason.TOO_FAST, true, null));
        }
        var mine = new Place(who, hello.tab(), hello.device(), out);
        switch (room.attendance().claim(mine, hello.takeOver())) {
            case Attendance.Claim.Taken(var before) -> {
                before.ifPresent(
                        old -> old.outbox().end(Turned.forGood(ServerFrame.Reason.REPLACED)));
                enter(hello, room, mine);
            }
            case Attendance.Claim.Elsewhere(var other) -> {
                var asking = new Knock(room, who.key(), since());
                knock = asking;
                if (all.count(socket -> socket.asks(asking)) > limits.counts().knocks()) {
                    throw new Turned(ServerFrame.Reason.REPLACED);
                }
                out.answer(new ServerFrame.Elsewhere(other.device()));
            }
            case Attendance.Claim.TooLate() -> {
                if (tries == 0) throw new Turned(Turned.COME_AGAIN);
                enter(hello, who, out, tries - 1);
            }
        }
    }

    // Asking again does not begin the wait anew.
    private long since() {
        var before = knock;
        return before == null ? System.nanoTime() : before.since();
    }

    private void enter(ClientFrame.Hello hello, Hall room, Place mine) {
        hall = room;
        place = mine;
        try {
            room.enter(mine, asker, mine.who().returning() ? hello.after() : null);
        } catch (RuntimeException refused) {
            room.attendance().release(mine);
            throw refused;
        }
        saw(mine, mine.stand() == Place.Stand.INSIDE ? Seen.JOINED : Seen.WAITED);
    }

    private void saw(Place mine, Seen event) {
        var who = mine.who().entry();
        witness.saw(
                new LogLine(
                        clock.millis(), who.app(), who.room(), who.user(), from, event, List.of()));
    }

    private void measured(Place mine, long n, Measured measured) {
        if (mine.stand() != Place.Stand.INSIDE || !measures.take(System.nanoTime())) return;
        var who = mine.who().entry();
        witness.measured(who.app(), who.room(), mine.ref(), n, measured);
    }

    private Seen gone() {
        var out = outbox;
        return switch (leaving || out == null ? ServerFrame.Reason.LEFT : out.why()) {
            case LEFT -> Seen.LEFT;
            case REMOVED, NOT_ADMITTED, LINK_WITHDRAWN, NO_SUPERVISOR -> Seen.KICKED;
            case REPLACED -> Seen.REPLACED;
            case ENDED, EXPIRED, NO_CLASS -> Seen.ENDED;
            case BAD_TOKEN,
                    TOKEN_EXPIRED,
                    LOCKED,
                    FULL,
                    CROWDED,
                    BAD_NAME,
                    NAME_TAKEN,
                    NAME_MISLEADS,
                    NO_CONSENT,
                    NO_AGE,
                    FROZEN,
                    ERASED,
                    PAUSED,
                    TOO_SLOW,
                    TOO_FAST,
                    UNREADABLE,
                    UNAVAILABLE ->
                    Seen.SENT_AWAY;
            case null -> Seen.DROPPED;
        };
    }

    private void unreadable(String message, Outbox out) {
        var n = number(message);
        if (n > 0 && place != null) {
            out.answer(new ServerFrame.Refused(n, Refusal.Reason.INVALID));
        } else {
            out.end(Turned.forGood(ServerFrame.Reason.UNREADABLE));
        }
    }

    private void tooFast(String message, Outbox out) {
        tooFast(number(message), out);
    }

    private void tooFast(long n, Outbox out) {
        if (++unheard > limits.counts().unheard()) {
            out.end(Turned.forGood(ServerFrame.Reason.TOO_FAST));
        } else if (n > 0 && !wasGranted(n)) {
            out.answer(new ServerFrame.Refused(n, Refusal.Reason.BUSY));
        }
    }

    private boolean wasGranted(long n) {
        var mine = place;
        var room = hall;
        return mine != null && room != null && room.answersAgain(mine, n);
    }

    private static long number(String message) {
        try {
            return Json.read(message, Numbered.class).n();
        } catch (MalformedJson wrong) {
            return 0;
        }
    }
}
