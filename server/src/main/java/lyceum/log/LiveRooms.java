package lyceum.log;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import lyceum.db.StoreFault;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.PersonRef;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import lyceum.room.UserId;
import lyceum.room.Wishes;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// The rooms of this node. A room is loaded when somebody asks for it and let go when nobody uses
/// it for a while.
public final class LiveRooms implements AutoCloseable {
    /// Rooms that one call may create.
    public static final int MAX_CREATED = 100;

    /// A room nobody used for so long is let go, in nanoseconds.
    static final long IDLE_NANOS = 300_000_000_000L;

    /// Numbers tried for new rooms before giving up; a number that is taken is a rare accident.
    static final int NUMBERS_TRIED = 5;

    private static final long FIRST_NUMBER = 300_000_000;
    private static final long NUMBER_LIMIT = 1_000_000_000;

    private final RoomLog log;
    private final List<LogReader> readers;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();
    private final ConcurrentHashMap<RoomId, LiveRoom> rooms = new ConcurrentHashMap<>();
    private final List<Consumer<LiveRoom>> watchers = new CopyOnWriteArrayList<>();
    private final Glances glances = new Glances();
    private final Anew anew = new Anew();
    private final Timetable timetable;

    /// Rooms kept in this log; every reader is given every room.
    public LiveRooms(RoomLog log, List<LogReader> readers, InstantSource clock) {
        this.log = log;
        this.readers = List.copyOf(readers);
        this.clock = clock;
        this.timetable = new Timetable(this, log, this.readers, clock);
    }

    /// Loads the rooms whose class runs and those that a reader has not finished, and from then on
    /// lets happen what is due.
    public void start() {
        start(() -> true);
    }

    /// The same with somebody who says whether the clock can be believed: a class that ended by a
    /// wrong one does not begin again.
    public void start(BooleanSupplier sure) {
        timetable.start(sure);
    }

    /// Calls this for every room from now on once it is loaded, by a thread that may wait.
    public void whenLoaded(Consumer<LiveRoom> watcher) {
        watchers.add(watcher);
    }

    /// The room of an application, ready for wishes. Use it at once or subscribe to it, since idle
    /// rooms are let go. Throws [Refusal] NO_ROOM if it never was, was deleted, or is another
    /// application's.
    public LiveRoom of(AppId app, RoomId id) {
        var live = of(id);
        mustBelong(live.room(), app);
        return live;
    }

    /// The same where the number itself is the right to it.
    public LiveRoom of(RoomId id) {
        var live = load(id);
        lesson(live.room());
        return live;
    }

    /// What a list shows of a room of the index. One that is not loaded is read once for each
    /// change of it and not kept whole, so that a list of many leaves memory as it was. Throws
    /// [Refusal] NO_ROOM if it was deleted since the index was read.
    public Glance glance(RoomRow row) {
        var live = rooms.get(row.room());
        if (live != null && live.open()) return Glance.of(live.await().room());
        return glances.find(row.room(), row.seq()).orElseGet(() -> fresh(row.room()));
    }

    private Glance fresh(RoomId id) {
        var era = glances.era();
        var room = folded(id);
        var glance = Glance.of(room);
        glances.keep(glance, room.seq(), era);
        return glance;
    }

    private static void mustBelong(Room room, AppId app) {
        if (!lesson(room).app().equals(app)) throw new Refusal(Refusal.Reason.NO_ROOM);
    }

    static Lesson lesson(Room room) {
        var lesson = room.lesson();
        if (lesson == null || lesson.status() == Status.DELETED)
            throw new Refusal(Refusal.Reason.NO_ROOM);
        return lesson;
    }

    private Room folded(RoomId id) {
        try {
            return Folded.of(id, log, List.of()).room();
        } catch (StoreFault fault) {
            if (!fault.isPassing()) throw fault;
            throw new Refusal(Refusal.Reason.UNAVAILABLE);
        } catch (ScopeErased ended) {
            throw new Refusal(Refusal.Reason.NO_ROOM);
        }
    }

    /// Where a user is known in classes that are not over, and by which ref: those who have to be
    /// told, by [ServerCommand.ForgetPerson], before the user's keys are destroyed.
    public Map<RoomId, PersonRef> met(AppId app, UserId user) {
        var ids = new HashSet<>(orRefused(() -> log.met(app, user)));
        ids.addAll(rooms.keySet());
        var met = new HashMap<RoomId, PersonRef>();
        for (var id : ids) ref(app, id, user).ifPresent(ref -> met.put(id, ref));
        return met;
    }

    private Optional<PersonRef> ref(AppId app, RoomId id, UserId user) {
        try {
            var live = rooms.get(id);
            var room = live != null && live.open() ? live.await().room() : folded(id);
            mustBelong(room, app);
            var roster = room.roster();
            return roster.find(user).or(() -> roster.findSupervisor(user));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_ROOM) return Optional.empty();
            throw refusal;
        }
    }

    /// The classes, also those that are over, that know a user, the latest first, at most so many.
    /// They are read and not kept. Throws [Refusal] UNAVAILABLE.
    public List<Room> known(AppId app, UserId user, int most) {
        return seen(orRefused(() -> log.known(app, user, most)));
    }

    /// The classes of these rows as they are now, read and not kept; what was deleted since is left
    /// out. Throws [Refusal] UNAVAILABLE.
    public List<Room> seen(List<RoomRow> rows) {
        return rows.stream().flatMap(row -> seen(row.room()).stream()).toList();
    }

    private Optional<Room> seen(RoomId id) {
        try {
            var live = rooms.get(id);
            var room = live != null && live.open() ? live.await().room() : folded(id);
            lesson(room);
            return Optional.of(room);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_ROOM) return Optional.empty();
            throw refusal;
        }
    }

    /// Lets go of rooms whose keys were destroyed: whoever is in is put out, and who asks is told
    /// NO_ROOM. What was kept for lists may name whose keys were destroyed, and goes.
    public void ended(Set<Scope> scopes) {
        glances.clear();
        for (var scope : scopes) {
            if (scope instanceof Scope.Room(_, var id)) letGo(new RoomId(id));
        }
    }

    /// Lets a room go, so that its log is read anew when somebody asks for it, and everybody in it
    /// gets its state anew.
    public void letGo(RoomId id) {
        glances.clear();
        anew.add(id);
        var live = rooms.remove(id);
        if (live != null) live.close();
    }

    /// Whether a page may still show what the log does not say any more.
    public boolean readAnew(RoomId id) {
        return anew.has(id);
    }

    /// The rooms that are loaded now.
    public Collection<LiveRoom> loaded() {
        return List.copyOf(rooms.values());
    }

    /// Rooms of the index, as [RoomLog#list] says. Throws [Refusal] UNAVAILABLE where the store has
    /// no answer now.
    public List<RoomRow> list(RoomLog.RoomQuery query, int offset, int limit) {
        return orRefused(() -> log.list(query, offset, limit));
    }

    /// How many rooms such a list has in all.
    public long count(RoomLog.RoomQuery query) {
        return orRefused(() -> log.count(query));
    }

    /// The row of a room, whatever its state. Throws [Refusal] UNAVAILABLE.
    public Optional<RoomRow> row(RoomId id) {
        return orRefused(() -> log.find(id));
    }

    /// Rooms that were deleted but are still in the log.
    public List<RoomRow> deleted() {
        return orRefused(() -> log.deleted(RoomLog.MAX_PAGE));
    }

    /// Makes one room.
    public RoomId create(ServerCommand.CreateRoom command) {
        return create(List.of(command)).getFirst();
    }

    /// Makes several rooms, all or none, in this order; at most MAX_CREATED.
    public List<RoomId> create(List<ServerCommand.CreateRoom> commands) {
        if (commands.size() > MAX_CREATED) throw new Refusal(Refusal.Reason.INVALID);
        for (int tried = 1; ; tried++) {
            try {
                return orRefused(() -> tryToCreate(commands));
            } catch (Fenced taken) {
                if (tried == NUMBERS_TRIED) throw new Refusal(Refusal.Reason.UNAVAILABLE);
            } catch (NoKey erased) {
                throw new Refusal(Refusal.Reason.NO_PERSON);
            }
        }
    }

    private List<RoomId> tryToCreate(List<ServerCommand.CreateRoom> commands) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var appends = new ArrayList<Append>();
        for (var command : commands) {
            var id = new RoomId(random.nextLong(FIRST_NUMBER, NUMBER_LIMIT));
            var turn = new Turn(Room.empty(id), at, Wishes.NONE, log);
            var asked = new Asked(command, Actor.SERVER, null);
            turn.take(asked);
            if (!turn.changed()) {
                turn.answer();
                asked.await();
            }
            appends.add(turn.append());
        }
        log.append(appends);
        return appends.stream().map(append -> append.row().room()).toList();
    }

    /// Lets rooms go that nobody used for so long, in nanoseconds.
    void sweep(long idleNanos) {
        rooms.forEach((id, live) -> {
            if (!live.open() || live.closeIfIdle(idleNanos)) rooms.remove(id, live);
        });
    }

    /// The room whatever its state.
    LiveRoom load(RoomId id) {
        var live = rooms.get(id);
        if (live != null && live.open()) return live.await();
        if (orRefused(() -> log.find(id)).isEmpty()) throw new Refusal(Refusal.Reason.NO_ROOM);
        return rooms.compute(id, (_, old) -> old != null && old.open() ? old : begin(id)).await();
    }

    // Who asks knows refusals and not the store: one that is too busy or full refuses.
    private static <T> T orRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreFault fault) {
            if (!fault.isPassing()) throw fault;
            throw new Refusal(Refusal.Reason.UNAVAILABLE);
        }
    }

    private LiveRoom begin(RoomId id) {
        var live = new LiveRoom(id, log, readers, clock);
        live.start(() -> watchers.forEach(watcher -> watcher.accept(live)));
        return live;
    }

    /// Stops the timetable and lets all rooms finish what they were asked.
    @Override
    public void close() {
        timetable.close();
        rooms.values().forEach(LiveRoom::close);
        rooms.values().forEach(LiveRoom::join);
        rooms.clear();
    }
}
