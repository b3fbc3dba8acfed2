package lyceum.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lyceum.media.MediaEngine.Listeners.Everyone;
import lyceum.media.MediaEngine.Listeners.Only;
import lyceum.room.RoomId;

/// Makes the engine agree with the state of one room. Whatever the reason to look, it always does
/// the same: reads both sides and removes the differences. One thread at a time.
final class RoomMedia {
    /// A client that opens its microphone tells the SFU and us at about the same time. Only after
    /// so long does an open track that the state calls closed count as a difference.
    static final Duration GRACE = Duration.ofSeconds(2);

    private final RoomId room;
    private final MediaEngine engine;
    private final Supplier<MediaPlan> plan;
    private final Clock clock;
    private final Map<String, Instant> open = new HashMap<>();
    private final Map<String, MediaEngine.Listeners> reserved = new HashMap<>();

    RoomMedia(RoomId room, MediaEngine engine, Supplier<MediaPlan> plan, Clock clock) {
        this.room = room;
        this.engine = engine;
        this.plan = plan;
        this.clock = clock;
    }

    /// What is left to do after a look.
    enum Outcome {
        AGREED,
        /// Something may turn out to be a difference after `GRACE`.
        LOOK_AGAIN,
        /// The class is over and so is its media.
        CLOSED
    }

    /// Throws `MediaFault`.
    ///
    /// @param muted who was silenced a moment ago: no grace for them
    /// @param afresh whether what the engine was told before counts for nothing
    Outcome agree(Set<String> muted, boolean afresh) {
        var wanted = plan.get();
        if (!wanted.open()) {
            engine.end(room);
            return Outcome.CLOSED;
        }
        var people = engine.people(room);
        if (people.isEmpty()) engine.open(room);
        for (var person : people) admit(person, wanted);
        silence(people, wanted, muted);
        reserve(people, wanted, afresh);
        return open.isEmpty() ? Outcome.AGREED : Outcome.LOOK_AGAIN;
    }

    private void admit(Present person, MediaPlan wanted) {
        if (wanted.spared().contains(person.identity())) return;
        var rights = wanted.rights().get(person.identity());
        if (rights == null) {
            // The state may have moved on since it was read: whoever just came in stays.
            if (belongs(person.identity())) return;
            engine.remove(room, person.identity());
        } else if (!rights.equals(person.rights())) {
            engine.allow(room, person.identity(), rights);
        }
    }

    private boolean belongs(String identity) {
        return plan.get().takes(identity);
    }

    private void silence(List<Present> people, MediaPlan wanted, Set<String> muted) {
        var now = clock.instant();
        var seen = new HashSet<String>();
        for (var person : people) {
            for (var track : person.tracks()) {
                if (!isTooLoud(person, track, wanted)) continue;
                var since = open.computeIfAbsent(track.id(), _ -> now);
                if (muted.contains(person.identity()) || !since.plus(GRACE).isAfter(now)) {
                    engine.mute(room, person.identity(), track.id());
                } else {
                    seen.add(track.id());
                }
            }
        }
        open.keySet().retainAll(seen);
    }

    private static boolean isTooLoud(Present person, Present.Track track, MediaPlan wanted) {
        return !track.muted()
                && track.source() != null
                && wanted.mustBeSilent(person.identity(), track.source());
    }

    /// Tells the engine whom only some may receive; nothing of those whom all may receive, unless
    /// it was otherwise before.
    private void reserve(List<Present> people, MediaPlan wanted, boolean afresh) {
        for (var sender : people) {
            var listeners = wanted.listenersOf(sender.identity());
            var before = reserved.getOrDefault(sender.session(), new Everyone());
            if (listeners.equals(before) && !(afresh && listeners instanceof Only)) continue;
            engine.reserve(room, sender.identity(), listeners);
            reserved.put(sender.session(), listeners);
        }
        reserved.keySet().retainAll(people.stream().map(Present::session).toList());
    }
}
