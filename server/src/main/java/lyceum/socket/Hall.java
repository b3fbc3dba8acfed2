package lyceum.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import lyceum.catalog.Entry;
import lyceum.log.Answer;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Person;
import lyceum.room.PersonCommand;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
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
    private final Duration grace;
    private final Attendance attendance = new Attendance();
    private final Bench bench = new Bench();
    private final Bell bell = new Bell();
    private final Fanout fanout;

    private Hall(
            LiveRooms rooms, LiveRoom live, Usher usher, RandomGenerator random, Duration grace) {
        this.usher = usher;
        this.random = random;
        this.grace = grace;
        this.fanout = new Fanout(rooms, live, new Teller(usher), attendance);
    }

    /// Opens the hall of a room. Who is in and not connected may come back within `grace`.
    static Hall open(
            LiveRooms rooms, LiveRoom live, Usher usher, RandomGenerator random, Duration grace) {
        var hall = new Hall(rooms, live, usher, random, grace);
        hall.fanout.start();
        return hall;
    }

    /// Closes it if nobody is here and nobody is waited for.
    boolean closeIfEmpty(Instant now) {
        missLost(now.plus(grace));
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

    /// The state up to which everybody is being told.
    Room newest() {
        return fanout.newest();
    }

    Attendance attendance() {
        return attendance;
    }

    /// Asks the room to let somebody in, and tells the person, or throws `Turned`. `asker` is whose
    /// connection it counts as, `after` the number up to which the page knows the class; null: it
    /// knows nothing.
    void enter(Place place, String asker, @Nullable Long after) {
        var live = reached();
        announce(place.who().entry().app(), live.room());
        var isNew = submit(place, asker, live);
        var room = live.room();
        var ref = place.who().ref(room);
        if (ref == null) throw Turned.by(Refusal.Reason.UNAVAILABLE, room, null);
        if (room.roster().waiting().containsKey(ref)) usher.outside(place, ref, room);
        else if (after == null || fanout.anew()) usher.welcome(place, ref, room);
        else usher.welcomeBack(place, ref, room, after, live);
        fanout.wake();
        if (isNew) usher.entered(place);
        stay(place);
    }

    // One that was let go would refuse by what held before.
    private LiveRoom reached() {
        try {
            return fanout.reached();
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), newest(), null);
        }
    }

    // Who puts somebody out sees who has a place, but asks the class of those only who are in.
    private void stay(Place place) {
        try {
            usher.stillOpen(place);
        } catch (Turned turned) {
            putOut(place, turned.why());
            leave(place);
            // The class was given the name of who came in.
            if (turned.why().reason() == ServerFrame.Reason.FROZEN) fanout.readAnew();
            throw turned;
        }
        if (place.mustGo()) leave(place);
    }

    private void putOut(Place place, ServerFrame.Closed why) {
        place.putOut();
        attendance.release(place);
        place.outbox().end(why);
    }

    // Supervisors come and go while nobody is in the class; whoever enters is told first.
    private void announce(AppId app, Room room) {
        var on = usher.supervised(app);
        var lesson = room.lesson();
        if (lesson == null || !lesson.status().open() || lesson.supervised() == on) return;
        submit(new ServerCommand.AnnounceSupervision(on), Actor.SERVER);
    }

    /// Whether the person came in for the first time; who waits outside did not.
    private boolean submit(Place place, String asker, LiveRoom live) {
        var entering = place.who().entering(place.device(), random);
        try {
            // What the room refuses anyway, or lets wait where nobody else may, it is not asked.
            var foreseen = live.room().decide(entering, Actor.SERVER, usher.now());
            if (foreseen.stream().anyMatch(RosterEvent.PersonWaited.class::isInstance))
                bench.sit(place, asker, live.room());
            usher.meet(place);
            return live.submit(entering, Actor.SERVER).events().stream()
                    .map(Recorded::event)
                    .anyMatch(RosterEvent.PersonNamed.class::isInstance);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.LOCKED) bell.ring(attendance, usher.now());
            throw Turned.by(refusal.reason(), live.room(), place.who().ref(live.room()));
        } finally {
            bench.settle(place, asker, live.room());
        }
    }

    /// Asks something for a person, who is answered once it is on disk. Waits only while too many
    /// wishes of the place are under way.
    void ask(Place place, long n, PersonCommand command) {
        if (n < 1) {
            refuse(place, n, Refusal.Reason.INVALID);
            return;
        }
        place.underWay().acquireUninterruptibly();
        try {
            var wish = new Wish(place.tab(), n);
            answerLater(place, n, fanout.live().ask(command, Actor.of(place.ref()), wish));
        } catch (Refusal refusal) {
            place.underWay().release();
            refuse(place, n, refusal.reason());
        }
    }

    /// Whether a wish was asked before and granted, or is still under way; if so the person is told
    /// again. It is asked before a wish is refused as too many: what has happened is not refused.
    boolean answersAgain(Place place, long n) {
        if (n < 1 || place.stand() == Place.Stand.AT_THE_DOOR) return false;
        var live = fanout.live();
        var wish = new Wish(place.tab(), n);
        // In this order: what is on disk is no longer under way.
        var first = live.underWay(place.ref(), wish);
        if (first.isPresent()) {
            place.underWay().acquireUninterruptibly();
            answerLater(place, n, first.get());
            return true;
        }
        var before = live.granted(place.ref(), wish);
        before.ifPresent(seq -> place.outbox().answer(new ServerFrame.Granted(n, seq)));
        return before.isPresent();
    }

    private static void answerLater(Place place, long n, Answer answer) {
        Thread.ofVirtual().name("answer").start(() -> answer(place, n, answer));
    }

    private static void answer(Place place, long n, Answer answer) {
        try {
            place.outbox().answer(new ServerFrame.Granted(n, answer.await().seq()));
        } catch (Refusal refusal) {
            refuse(place, n, refusal.reason());
        } catch (RuntimeException bug) {
            LOG.error("A wish was not answered", bug);
            place.outbox().end(Turned.COME_AGAIN);
        } finally {
            place.underWay().release();
        }
    }

    private static void refuse(Place place, long n, Refusal.Reason reason) {
        place.outbox().answer(new ServerFrame.Refused(n, reason));
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
            putOut(place, Turned.forGood(ServerFrame.Reason.LINK_WITHDRAWN));
            submit(new ServerCommand.KickUser(place.who().newcomer(random), 0L), Actor.SERVER);
        }
    }

    /// Puts out whoever is meant, who may come back by another way.
    void putOut(Predicate<Entry> meant, ServerFrame.Reason reason) {
        for (var place : attendance.places()) {
            if (!meant.test(place.who().entry())) continue;
            putOut(place, Turned.forGood(reason));
            if (place.stand() != Place.Stand.AT_THE_DOOR) leave(place);
        }
    }

    /// Waits for those who were in when the server stopped.
    void expectReturn(Instant until) {
        eachInside((key, ref) -> attendance.expect(key, ref, until));
    }

    // Where the room did not take somebody's going, or took the coming after it was given up.
    private void missLost(Instant until) {
        eachInside((key, ref) -> attendance.miss(key, ref, until));
    }

    private void eachInside(BiConsumer<Entrant.Key, PersonRef> act) {
        var room = fanout.newest();
        var roster = room.roster();
        if (room.lesson() == null || !room.lesson().status().open()) return;
        roster.members()
                .forEach((ref, member) -> {
                    if (member.here()) inside(roster.people().get(ref), ref, false, act);
                });
        roster.waiting().forEach((ref, waiting) -> inside(waiting.person(), ref, false, act));
        roster.supervisors().forEach((ref, person) -> inside(person, ref, true, act));
    }

    private static void inside(
            @Nullable Person person,
            PersonRef ref,
            boolean supervisor,
            BiConsumer<Entrant.Key, PersonRef> act) {
        if (person == null || person.user() == null) return;
        act.accept(new Entrant.Key(person.user(), supervisor), ref);
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
            fanout.reached().submit(command, actor);
        } catch (Refusal refusal) {
            LOG.debug(
                    "Room {} refused {}: {}",
                    fanout.live().id(),
                    command.getClass().getSimpleName(),
                    refusal.reason());
        }
    }
}
