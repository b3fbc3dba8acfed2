package lyceum.media;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.log.LogReader;
import lyceum.room.ChatEvent;
import lyceum.room.LessonEvent;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.RosterEvent;
import lyceum.room.StageEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the media agree with the log. Whatever happens — an event, a report of the engine, its
/// restart, or 15 seconds — leads to the same look at one room.
public final class MediaReader implements LogReader, MediaReports.Listener, AutoCloseable {
    /// Everything is compared so often, whatever was or was not reported.
    public static final Duration ROUND = Duration.ofSeconds(15);

    /// The pause before the next try while the engine is away.
    static final Duration RETRY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(MediaReader.class);

    private final MediaEngine engine;
    private final Clock clock;
    private final Map<RoomId, LiveRoom> live = new ConcurrentHashMap<>();
    private final Map<RoomId, MediaTurns> turns = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("media-timer").daemon().factory());
    private volatile @Nullable LiveRooms rooms;

    /// A reader that drives this engine. It does not own it.
    public MediaReader(MediaEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// Begins to look after these rooms: once when each is loaded, and every `ROUND`.
    public void watch(LiveRooms all) {
        watch(all, ROUND);
    }

    /// The same with another time between two rounds.
    void watch(LiveRooms all, Duration round) {
        rooms = all;
        all.whenLoaded(this::loaded);
        all.loaded().forEach(this::loaded);
        timer.scheduleWithFixedDelay(
                this::round, round.toMillis(), round.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String name() {
        return "media";
    }

    /// What happened before a restart does not matter, only how things stand.
    @Override
    public boolean bookmarked() {
        return false;
    }

    @Override
    public void read(Recorded line, Room after) {
        // A class that does not run has no media, and nothing to change in them but its end.
        if (!MediaPlan.runs(after) && !(line.event() instanceof LessonEvent)) return;
        switch (line.event()) {
            case LessonEvent _, RosterEvent _ -> look(line.room(), Set.of());
            case StageEvent.PersonMuted(var person) -> look(line.room(), Set.of(person.value()));
            case StageEvent.CameraStopped(var person) -> look(line.room(), Set.of(person.value()));
            case StageEvent.AllMuted(var people) -> {
                var muted = new HashSet<String>();
                people.refs().forEach(it -> muted.add(it.value()));
                look(line.room(), muted);
            }
            case StageEvent _ -> look(line.room(), Set.of());
            case ChatEvent _ -> {}
        }
    }

    /// Looks at one room soon, because something was reported of it.
    @Override
    public void changed(RoomId room) {
        of(room).soon(Set.of(), true);
    }

    @Override
    public void finished(RoomId room) {
        of(room).doubt();
        changed(room);
    }

    /// The engine has gone, and with it all rooms.
    public void engineGone() {
        turns.values().forEach(MediaTurns::doubt);
    }

    /// Looks at every room soon: the engine has started anew.
    public void lookEverywhere() {
        Thread.ofVirtual().name("media-round").start(this::round);
    }

    /// What the person needs to join the room's media as things stand; empty while the class does
    /// not run or the person does not belong in it.
    public Optional<MediaTicket> ticket(RoomId room, PersonRef person) {
        try {
            return MediaPlan.rightsOf(state(room), person)
                    .map(rights -> engine.ticket(room, person, rights));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    /// Makes sure that a class that runs can be joined, or waits in vain for a short time. Says
    /// whether the class runs and the person belongs in it.
    boolean ready(RoomId room, PersonRef person) {
        var plan = plan(room);
        if (!plan.open() || !plan.takes(person.value())) return false;
        of(room).ready();
        return true;
    }

    private void loaded(LiveRoom room) {
        live.put(room.id(), room);
        if (MediaPlan.runs(room.room())) look(room.id(), Set.of());
    }

    private void look(RoomId room, Set<String> muted) {
        of(room).soon(muted, false);
    }

    private void round() {
        live.values().removeIf(room -> !room.open());
        var all = new HashSet<RoomId>();
        live.forEach((id, room) -> {
            if (MediaPlan.runs(room.room())) all.add(id);
        });
        try {
            all.addAll(engine.rooms());
        } catch (RuntimeException fault) {
            LOG.debug("The engine does not say what it has: {}", fault.getMessage());
        }
        all.forEach(this::changed);
    }

    private MediaTurns of(RoomId room) {
        return turns.computeIfAbsent(
                room,
                id ->
                        new MediaTurns(
                                new RoomMedia(id, engine, () -> plan(id), clock),
                                timer,
                                () -> turns.remove(id)));
    }

    private MediaPlan plan(RoomId room) {
        try {
            return MediaPlan.of(state(room), clock.instant());
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_ROOM) return MediaPlan.CLOSED;
            throw new MediaFault.Away("the room's state: " + refusal.reason());
        }
    }

    private Room state(RoomId room) {
        var known = live.get(room);
        if (known != null && known.open()) return known.room();
        var all = rooms;
        if (all == null) throw new Refusal(Refusal.Reason.UNAVAILABLE);
        return all.of(room).room();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        turns.values().forEach(MediaTurns::close);
    }
}
