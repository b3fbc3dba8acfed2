package lyceum.socket;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import lyceum.catalog.Entry;
import lyceum.http.HttpFault;
import lyceum.http.Origin;
import lyceum.http.Request;
import lyceum.http.SocketEndpoint;
import lyceum.http.SocketListener;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.watch.Os;
import lyceum.watch.Visitor;
import lyceum.watch.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The live connections of this node: takes sockets at `/socket` and keeps a hall for each class in
/// which somebody is connected.
public final class RoomSockets implements SocketEndpoint, AutoCloseable {
    /// How often everybody is looked after.
    static final Duration SWEEP = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(RoomSockets.class);

    private final LiveRooms rooms;
    private final Door door;
    private final SocketLimits limits;
    private final Witness witness;
    private final InstantSource clock;
    private final Usher usher;
    private final RandomGenerator random = new SecureRandom();
    private final ConcurrentHashMap<RoomId, Hall> halls = new ConcurrentHashMap<>();
    private final Set<RoomSocket> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Integer> addresses = new ConcurrentHashMap<>();
    private final Strangers strangers;
    private final Paces paces;
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Connections to these rooms, for whom the door opens.
    public RoomSockets(
            LiveRooms rooms,
            Door door,
            MediaPass.Office media,
            SocketLimits limits,
            Witness witness,
            InstantSource clock) {
        this.witness = witness;
        this.rooms = rooms;
        this.door = door;
        this.limits = limits;
        this.clock = clock;
        this.strangers = new Strangers(limits.counts().strangers());
        this.paces = new Paces(limits);
        this.usher = new Usher(door, media, clock);
    }

    /// Begins to look after the connections, and to wait for those who were in a class when the
    /// server stopped. Call it before the rooms are started.
    public void start() {
        rooms.whenLoaded(this::expectReturn);
        Thread.ofVirtual().name("sockets").start(this::run);
    }

    @Override
    public SocketListener open(Request upgrade) {
        Origin.mustBeOurs(upgrade);
        if (addresses.getOrDefault(upgrade.asker(), 0) >= limits.counts().perAddress()) {
            strangers.first(upgrade.asker()).orElseThrow(RoomSockets::tooMany).giveWay();
        }
        return new RoomSocket(this, door, limits, witness, clock, visitor(upgrade));
    }

    private static HttpFault tooMany() {
        return new HttpFault(429, "There are too many connections from this address.");
    }

    /// From where and with what a request comes; what else its headers say is forgotten here.
    static Visitor visitor(Request request) {
        var hint = request.headers().first("Sec-CH-UA-Platform").orElse("");
        var agent = request.headers().first("User-Agent").orElse("");
        var sdk = request.parameter("sdk").orElse("");
        return new Visitor(request.client(), Os.of(hint, agent), sdk);
    }

    /// Puts everybody out who came by a link, in all classes.
    public void putOut(String link) {
        halls.values().forEach(hall -> hall.putOut(link));
    }

    /// Puts a supervisor of an application out who may watch no more, in all classes.
    public void putOut(AppId app, UserId supervisor) {
        putOut(
                who -> who.supervisor() && who.app().equals(app) && who.user().equals(supervisor),
                ServerFrame.Reason.NO_SUPERVISOR);
    }

    /// Puts out who took back the agreement to take part, in all classes.
    public void takenBack(AppId app, UserId user) {
        putOut(
                who -> !who.supervisor() && who.app().equals(app) && who.user().equals(user),
                ServerFrame.Reason.NO_CONSENT);
    }

    /// Puts somebody out whose data was frozen.
    public void frozen(AppId app, UserId user) {
        putOut(who -> who.app().equals(app) && who.user().equals(user), ServerFrame.Reason.FROZEN);
    }

    private void putOut(Predicate<Entry> meant, ServerFrame.Reason reason) {
        halls.values().forEach(hall -> hall.putOut(meant, reason));
    }

    /// How many connections are open.
    public int count() {
        return open.size();
    }

    /// How many open connections are of a kind.
    long count(Predicate<RoomSocket> kind) {
        return open.stream().filter(kind).count();
    }

    Paces paces() {
        return paces;
    }

    /// Stops looking after anybody. Those who are connected are not given up: after a restart they
    /// come back.
    @Override
    public void close() {
        closing.countDown();
        halls.values().forEach(Hall::stop);
    }

    /// The hall of a class, or throws `Turned`.
    Hall hall(AppId app, RoomId id) {
        try {
            var live = rooms.of(app, id);
            return halls.computeIfAbsent(id, _ -> open(live));
        } catch (Refusal refusal) {
            throw Turned.by(refusal.reason(), Room.empty(id), null);
        }
    }

    private Hall open(LiveRoom live) {
        return Hall.open(rooms, live, usher, random, limits.waits().grace());
    }

    void opened(RoomSocket socket) {
        open.add(socket);
        addresses.merge(socket.asker(), 1, Integer::sum);
        silent(socket);
    }

    /// Nobody is on a connection, or nobody any more.
    void silent(RoomSocket socket) {
        strangers.add(socket).ifPresent(RoomSocket::giveWay);
        if (!open.contains(socket)) strangers.remove(socket);
    }

    /// Somebody on a connection says who it is.
    void spoke(RoomSocket socket) {
        strangers.remove(socket);
    }

    void closed(RoomSocket socket) {
        strangers.remove(socket);
        if (!open.remove(socket)) return;
        addresses.computeIfPresent(socket.asker(), (_, n) -> n == 1 ? null : n - 1);
    }

    private void expectReturn(LiveRoom live) {
        var lesson = live.room().lesson();
        if (lesson == null || !lesson.status().open()) return;
        try {
            hall(lesson.app(), live.id())
                    .expectReturn(clock.instant().plus(limits.waits().restart()));
        } catch (Turned gone) {
            LOG.debug("Room {} was gone before anybody came back", live.id());
        }
    }

    private void run() {
        try {
            while (!closing.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    sweep();
                } catch (RuntimeException fault) {
                    LOG.error("Looking after the connections failed", fault);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        var now = clock.instant();
        var nanos = System.nanoTime();
        open.forEach(socket -> socket.check(nanos));
        halls.values().forEach(hall -> hall.sweep(now, nanos));
        for (var id : halls.keySet()) {
            halls.computeIfPresent(id, (_, hall) -> hall.closeIfEmpty(now) ? null : hall);
        }
    }
}
