package lyceum.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import lyceum.log.LiveRoom;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RosterEvent;
import lyceum.room.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What somebody is told who comes in, waits outside, or needs the state anew.
final class Usher {
    /// Events told one by one to a page that comes back; with more it gets the state anew.
    static final int MISSED = 500;

    /// How often a connection gets a new resume secret.
    static final Duration RENEWAL = Duration.ofMinutes(4);

    private static final Logger LOG = LoggerFactory.getLogger(Usher.class);

    private final Door door;
    private final MediaPass.Office media;
    private final InstantSource clock;

    Usher(Door door, MediaPass.Office media, InstantSource clock) {
        this.door = door;
        this.media = media;
        this.clock = clock;
    }

    /// Whether somebody may watch a class of this application unseen.
    boolean supervised(AppId app) {
        return door.supervised(app);
    }

    /// The time of the server.
    Instant now() {
        return clock.instant();
    }

    /// Brings a person in who has nothing yet; the events after `room` follow.
    void welcome(Place place, PersonRef ref, Room room) {
        var viewer = new Viewer(ref, room.roleOf(ref));
        welcome(place, viewer, Shown.of(room, viewer), room.seq());
    }

    /// Brings a person in who stood outside until now. That somebody more came by a link is written
    /// apart from it, as nobody else in the room waits for that.
    void letIn(Place place, Room room) {
        welcome(place, place.ref(), room);
        Thread.ofVirtual().name("let in").start(() -> count(place));
    }

    // Once the server closes it is one too few.
    private void count(Place place) {
        try {
            entered(place);
        } catch (RuntimeException fault) {
            LOG.debug("That somebody came by a link was not written: {}", fault.getMessage());
        }
    }

    /// Brings a person back; what its page has is kept if few events are missing.
    void welcomeBack(Place place, PersonRef ref, Room room, long after, LiveRoom live) {
        if (!follows(room, after, live)) {
            welcome(place, ref, room);
            return;
        }
        welcome(place, new Viewer(ref, room.roleOf(ref)), null, after);
    }

    private void welcome(Place place, Viewer viewer, @Nullable Shown shown, long seq) {
        var media = pass(place, viewer.ref());
        var resume = renew(place);
        var now = clock.instant();
        place.outbox()
                .state(
                        Shown.frame(
                                shown,
                                (room, from, large) ->
                                        new ServerFrame.Welcome(
                                                viewer.ref(),
                                                viewer.role(),
                                                resume,
                                                now,
                                                room,
                                                seq,
                                                from,
                                                large,
                                                media)));
        place.stands(Place.Stand.INSIDE, viewer, seq);
    }

    // A page that was somebody else's view, before its role changed, is not continued.
    private static boolean follows(Room room, long after, LiveRoom live) {
        if (after < 1 || after > room.seq() || room.seq() - after > MISSED) return false;
        if (after == room.seq()) return true;
        var missed = live.read(after, MISSED);
        return missed.stream()
                .map(Recorded::event)
                .noneMatch(RosterEvent.RolesAssigned.class::isInstance);
    }

    /// Lets somebody stand outside.
    void outside(Place place, PersonRef ref, Room room) {
        Lesson lesson = room.lesson();
        var waiting = room.roster().waiting().get(ref);
        if (lesson == null || waiting == null) throw new IllegalStateException("nobody waits");
        place.outbox()
                .answer(
                        new ServerFrame.Outside(
                                renew(place),
                                lesson.settings().name(),
                                lesson.settings().start(),
                                waiting.since(),
                                clock.instant()));
        place.stands(Place.Stand.OUTSIDE, new Viewer(ref, room.roleOf(ref)), room.seq());
    }

    /// A new resume secret once the old one has become old.
    void renewIfOld(Place place) {
        if (place.stand() == Place.Stand.AT_THE_DOOR) return;
        if (place.renewAt().isAfter(clock.instant())) return;
        try {
            place.outbox().answer(new ServerFrame.Renewed(renew(place)));
        } catch (Turned erased) {
            place.outbox().end(erased.why());
        }
    }

    /// Access to the media for somebody who is in; null: none.
    @Nullable MediaPass pass(Place place, PersonRef ref) {
        var pass = media.of(place.who().entry().room(), ref);
        if (pass != null) place.reachesMedia();
        return pass;
    }

    /// Gives access to the media as soon as there is some, as when the class starts.
    void mediaIfNew(Place place) {
        if (place.stand() != Place.Stand.INSIDE || place.mediaReached()) return;
        var pass = pass(place, place.ref());
        if (pass != null) place.outbox().answer(new ServerFrame.Media(pass));
    }

    /// Has written down what somebody agreed to who is about to come in. Throws `Turned`.
    void meet(Place place) {
        door.meet(place.who());
    }

    /// Throws `Turned` where what let somebody in does not hold any more.
    void stillOpen(Place place) {
        door.stillOpen(place.who());
    }

    /// Notes that somebody was in the class for the first time.
    void entered(Place place) {
        door.entered(place.who());
    }

    private String renew(Place place) {
        place.renewAt(clock.instant().plus(RENEWAL));
        return door.resume(place.who().entry());
    }
}
