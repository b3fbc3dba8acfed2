package lyceum.socket;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.PersonCommand;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.RoomCommand;
import lyceum.room.RosterCommand;
import lyceum.room.RosterEvent;
import lyceum.room.ServerCommand;
import lyceum.room.Wish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections of one class: who comes in, what they ask, and who is given up as lost.
final class Hall {
    private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

    private final Usher usher;
    private final RandomGenerator random;
    private final Attendance attendance = new Attendance();
    private final Fanout fanout;

    private Hall(LiveRooms rooms, LiveRoom live, Usher usher, RandomGenerator random) {
        this.usher = usher;
        this.random = random;
        this.fanout = new Fanout(rooms, live, new Teller(usher), attendance);
    }

    /// Opens the hall of a room.
    static Hall open(LiveRooms rooms, LiveRoom live, Usher usher, RandomGenerator random) {
        var hall = new Hall(rooms, live, usher, random);
        hall.fanout.start();
        return hall;
    }

    /// Closes it if nobody is here and nobody is waited for.
    boolean closeIfEmpty() {
        if (!attendance.closeIfEmpty()) return false;
        fanout.stop();
        return true;
    }

    void stop() {
        fanout.stop();
    }

    /// Lets the telling look at everybody soon.
    void wake() {
        fanout.wake();
    }

    Attendance attendance() {
        return attendance;
    }

    /// Asks the room to let somebody in, and tells the person, or throws `Turned`. `after` is the
    /// number up to which the page knows the class; null: it knows nothing.
    void enter(Place place, @Nullable Long after) {
        var live = fanout.live();
        var isNew = submit(place, live);
        var room = live.room();
        var ref = place.who().ref(room);
        if (ref == null) throw Turned.by(Refusal.Reason.UNAVAILABLE, room, null);
        if (room.roster().waiting().containsKey(ref)) usher.outside(place, ref, room);
        else if (after == null) usher.welcome(place, ref, room);
        else usher.welcomeBack(place, ref, room, after, live);
        fanout.wake();
        if (isNew) usher.entered(place);
    }

    /// Whether the room met the person for the first time.
    private boolean submit(Place place, LiveRoom live) {
        try {
            var entering = place.who().entering(place.device(), random);
            return live.submit(entering, Actor.SERVER).events().stream()
                    .map(Recorded::event)
                    .anyMatch(event ->
                            event instanceof RosterEvent.PersonNamed
                                    || event instanceof RosterEvent.PersonWaited);
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), live.room(), place.who().ref(live.room()));
        }
    }

    /// Asks something for a person and answers it.
    void ask(Place place, long n, PersonCommand command) {
        place.outbox().answer(answer(place, n, command));
    }

    private ServerFrame answer(Place place, long n, PersonCommand command) {
        if (n < 1) return new ServerFrame.Refused(n, Refusal.Reason.INVALID);
        try {
            var granted =
                    fanout.live().submit(command, Actor.of(place.ref()), new Wish(place.tab(), n));
            return new ServerFrame.Granted(n, granted.seq());
        } catch (Refusal refusal) {
            return new ServerFrame.Refused(n, refusal.reason());
        }
    }

    /// Lets somebody leave on purpose.
    void leave(Place place) {
        submit(new RosterCommand.Leave(), Actor.of(place.ref()));
    }

    /// Gives fresh access to the media.
    void refreshMedia(Place place) {
        if (place.stand() != Place.Stand.INSIDE) return;
        place.outbox().answer(new ServerFrame.Media(usher.pass(place, place.ref())));
    }

    /// Puts everybody out who came by a link; they may not come back by it.
    void putOut(String link) {
        for (var place : attendance.places()) {
            if (!link.equals(place.who().entry().link())) continue;
            attendance.release(place);
            place.outbox().end(Turned.forGood(ServerFrame.Reason.LINK_WITHDRAWN));
            submit(new ServerCommand.KickUser(place.who().newcomer(random), 0L), Actor.SERVER);
        }
    }

    /// Waits for those who were in when the server stopped.
    void expectReturn(Instant until) {
        var roster = fanout.newest().roster();
        Stream.concat(roster.people().keySet().stream(), roster.waiting().keySet().stream())
                .filter(ref -> roster.here(ref) || roster.waiting().containsKey(ref))
                .distinct()
                .forEach(ref -> {
                    var waiting = roster.waiting().get(ref);
                    var person = waiting == null ? roster.people().get(ref) : waiting.person();
                    if (person != null) attendance.expect(person, false, ref, until);
                });
        roster.supervisors().forEach((ref, person) -> attendance.expect(person, true, ref, until));
    }

    /// Looks after everybody: who is slow, whose secret is old, who was given up but is here, who
    /// was lost for too long.
    void sweep(Instant now, long nanos) {
        for (var place : attendance.places()) {
            place.outbox().check(nanos);
            usher.renewIfOld(place);
            usher.mediaIfNew(place);
            if (Teller.givenUp(place, fanout.newest())) {
                later(place.who().entering(place.device(), random));
            }
        }
        attendance.overdue(now).forEach(person -> later(new ServerCommand.Drop(person)));
    }

    // Asking waits for the disk; whoever looks after all classes cannot.
    private void later(RoomCommand command) {
        Thread.ofVirtual().name("sweep").start(() -> submit(command, Actor.SERVER));
    }

    private void submit(RoomCommand command, Actor actor) {
        try {
            fanout.live().submit(command, actor);
        } catch (Refusal refusal) {
            LOG.debug(
                    "Room {} refused {}: {}",
                    fanout.live().id(),
                    command.getClass().getSimpleName(),
                    refusal.reason());
        }
    }
}
