package lyceum.socket;

import lyceum.log.LiveRoom;
import lyceum.room.Lesson;
import lyceum.room.Member;
import lyceum.room.Room;
import lyceum.room.Viewer;
import org.jspecify.annotations.Nullable;

/// Brings one place up to what has happened: its events, a fresh state where its view changed, the
/// way in or the way out.
final class Teller {
    /// Events in one message to a place that is behind.
    static final int CATCH_UP = 100;

    /// A place that is further behind gets the state anew.
    static final int MOST_BEHIND = 1_000;

    private final Usher usher;

    Teller(Usher usher) {
        this.usher = usher;
    }

    /// Tells a place everything up to `newest`. `telling` holds the events that led there, or is
    /// null if nothing new happened.
    void tell(Place place, @Nullable Telling telling, Room newest, LiveRoom live) {
        switch (place.stand()) {
            case AT_THE_DOOR -> {}
            case OUTSIDE -> {
                if (newest.seq() > place.told()) letIn(place, newest);
            }
            case INSIDE -> inside(place, telling, newest, live);
        }
    }

    private void letIn(Place place, Room newest) {
        if (!newest.roster().here(place.ref())) return;
        usher.letIn(place, newest);
    }

    private static void inside(Place place, @Nullable Telling telling, Room newest, LiveRoom live) {
        if (place.told() > newest.seq()) return;
        if (place.told() == newest.seq() && !place.mustSeeAnew()) return;
        // Who is out keeps the role in which it saw the class.
        var role = place.isIn(newest) ? newest.roleOf(place.ref()) : place.viewer().role();
        var behind = newest.seq() - place.told() > MOST_BEHIND;
        if (role != place.viewer().role() || behind || place.mustSeeAnew()) {
            anew(place, new Viewer(place.ref(), role), newest);
            return;
        }
        if (telling != null && telling.first() == place.told() + 1) {
            if (!place.outbox().offer(telling.to(place.viewer()))) return;
            place.told(telling.last());
        }
        catchUp(place, newest, live);
    }

    private static void anew(Place place, Viewer viewer, Room newest) {
        var frame =
                Shown.frame(
                        Shown.of(newest, viewer),
                        (room, from, _) ->
                                new ServerFrame.Snapshot(room, newest.seq(), from, viewer.role()));
        if (place.outbox().offer(frame)) {
            place.stands(Place.Stand.INSIDE, viewer, newest.seq());
            place.seenAnew();
        }
    }

    private static void catchUp(Place place, Room newest, LiveRoom live) {
        while (place.told() < newest.seq()) {
            var lines = live.read(place.told(), CATCH_UP);
            if (lines.isEmpty()) return;
            var telling = new Telling(lines);
            if (!place.outbox().offer(telling.to(place.viewer()))) return;
            place.told(telling.last());
        }
    }

    /// Why somebody who has been told everything cannot stay; null: it can. `telling` holds the
    /// events that led to `newest`, or is null.
    static ServerFrame.@Nullable Closed farewell(
            Place place, @Nullable Telling telling, Room newest) {
        if (place.stand() == Place.Stand.AT_THE_DOOR) return null;
        if (newest.seq() < place.told()) return null;
        Lesson lesson = newest.lesson();
        if (lesson == null) return Turned.forGood(ServerFrame.Reason.NO_CLASS);
        if (telling != null && telling.forgets(place.ref()))
            return Turned.forGood(ServerFrame.Reason.ERASED);
        return switch (lesson.status()) {
            case SCHEDULED, RUNNING -> out(place, newest);
            case ENDED -> Turned.forGood(ServerFrame.Reason.ENDED);
            case EXPIRED -> Turned.forGood(ServerFrame.Reason.EXPIRED);
            case DELETED -> Turned.forGood(ServerFrame.Reason.NO_CLASS);
        };
    }

    private static ServerFrame.@Nullable Closed out(Place place, Room newest) {
        var roster = newest.roster();
        if (place.isIn(newest) || roster.waiting().containsKey(place.ref())) return null;
        var member = roster.members().get(place.ref());
        var presence = member == null ? Member.Presence.ABSENT : member.presence();
        return switch (presence) {
            case KICKED, KICKED_FOR_GOOD -> Turned.removed(newest, place.ref());
            case LEFT, HERE ->
                    Turned.forGood(
                            roster.people().containsKey(place.ref())
                                    ? ServerFrame.Reason.LEFT
                                    : ServerFrame.Reason.ERASED);
            // The connection came back while it was given up; the hall asks for entry again.
            case DROPPED -> null;
            case ABSENT ->
                    Turned.forGood(
                            roster.banned().containsKey(place.ref())
                                    ? ServerFrame.Reason.NOT_ADMITTED
                                    : ServerFrame.Reason.LEFT);
        };
    }

    /// Whether a connected person was given up as lost.
    static boolean givenUp(Place place, Room newest) {
        if (place.stand() != Place.Stand.INSIDE || newest.seq() < place.told()) return false;
        var lesson = newest.lesson();
        if (lesson == null || !lesson.status().open() || place.isIn(newest)) return false;
        var member = newest.roster().members().get(place.ref());
        return member != null && member.presence() == Member.Presence.DROPPED;
    }
}
