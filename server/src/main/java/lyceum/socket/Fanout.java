package lyceum.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lyceum.log.Happened;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.log.RoomListener;
import lyceum.log.Subscription;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells everybody in a class what happens: at once if nothing was told lately, else what gathers
/// within a tick together. One thread of its own does it, so that the room never waits.
final class Fanout implements RoomListener {
    /// The shortest time from the beginning of a telling to that of the next.
    static final Duration TICK = Duration.ofMillis(10);

    /// Events that may wait to be told; beyond it they are read from the log.
    static final int PENDING = 10_000;

    /// The pause before a room that stepped down is asked for again.
    static final Duration PAUSE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(Fanout.class);

    private final RoomId id;
    private final LiveRooms rooms;
    private final Teller teller;
    private final Attendance attendance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private List<Happened> pending = new ArrayList<>();
    private boolean woken;
    private volatile boolean stopped;
    private volatile LiveRoom live;
    private volatile @Nullable Subscription subscription;
    private volatile Room newest;

    Fanout(LiveRooms rooms, LiveRoom live, Teller teller, Attendance attendance) {
        this.id = live.id();
        this.rooms = rooms;
        this.teller = teller;
        this.attendance = attendance;
        this.live = live;
        this.newest = live.room();
    }

    void start() {
        listen(live);
        Thread.ofVirtual().name("fanout " + id).start(this::run);
    }

    /// The room, to ask something of it.
    LiveRoom live() {
        return live;
    }

    /// The same, also while it is being read anew. Throws [Refusal] where it cannot be reached.
    LiveRoom reached() {
        var now = live;
        return now.open() ? now : rooms.of(id);
    }

    /// Whether a page that comes back may show what the log does not say any more.
    boolean anew() {
        return rooms.readAnew(id);
    }

    /// Has the log of the class read anew, and everybody told the state.
    void readAnew() {
        rooms.letGo(id);
    }

    /// The state up to which everybody is being told.
    Room newest() {
        return newest;
    }

    @Override
    public void happened(List<Happened> events) {
        lock.lock();
        try {
            // Who finds a gap before them reads what is missing from the log.
            if (pending.size() + events.size() > PENDING) pending.clear();
            pending.addAll(events);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void closed() {
        subscription = null;
        wake();
    }

    /// Lets the thread look at everybody soon.
    void wake() {
        lock.lock();
        try {
            woken = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the telling.
    void stop() {
        stopped = true;
        wake();
        var listening = subscription;
        if (listening != null) listening.close();
    }

    private void listen(LiveRoom to) {
        var listening = to.subscribe(this);
        live = to;
        newest = listening.room();
        subscription = listening;
    }

    private void run() {
        try {
            while (!stopped) {
                var events = next();
                if (subscription == null) listenAgain();
                var begun = System.nanoTime();
                tell(events);
                Thread.sleep(TICK.minusNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Happened> next() throws InterruptedException {
        lock.lock();
        try {
            while (!woken && pending.isEmpty()) news.await();
            var events = pending;
            pending = new ArrayList<>();
            woken = false;
            return events;
        } finally {
            lock.unlock();
        }
    }

    private void listenAgain() throws InterruptedException {
        while (!stopped) {
            try {
                listen(rooms.of(id));
                if (anew()) attendance.places().forEach(Place::seeAnew);
                return;
            } catch (Refusal refusal) {
                if (refusal.reason() == Refusal.Reason.NO_ROOM) {
                    putOut();
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    // The room is no more, and said nothing: its keys were destroyed.
    private void putOut() {
        newest = Room.empty(id);
        for (var place : attendance.places()) {
            attendance.release(place);
            place.outbox().end(Turned.forGood(ServerFrame.Reason.NO_CLASS));
        }
    }

    private void tell(List<Happened> events) {
        if (!events.isEmpty() && events.getLast().line().seq() > newest.seq()) {
            newest = events.getLast().after();
        }
        var telling =
                events.isEmpty() ? null : new Telling(events.stream().map(Happened::line).toList());
        for (var place : attendance.places()) tell(place, telling);
    }

    // Somebody who cannot be told anything is sent away and comes back; the others go on.
    private void tell(Place place, @Nullable Telling telling) {
        try {
            teller.tell(place, telling, newest, live);
            var farewell = Teller.farewell(place, telling, newest);
            if (farewell == null) return;
            attendance.release(place);
            place.outbox().end(farewell);
        } catch (Turned erased) {
            place.outbox().end(erased.why());
        } catch (RuntimeException fault) {
            LOG.error("Somebody in room {} could not be told event {}", id, newest.seq(), fault);
            place.outbox().end(Turned.COME_AGAIN);
        }
    }
}
