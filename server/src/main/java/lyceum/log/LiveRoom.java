package lyceum.log;

import static lyceum.db.StoreFault.Kind.BUSY;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lyceum.db.StoreFault;
import lyceum.room.Actor;
import lyceum.room.PersonRef;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomCommand;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.Wish;
import lyceum.room.Wishes;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer of a room. Its virtual thread takes the wishes that wait, decides them, appends
/// what they become, and only then answers and tells everybody.
public final class LiveRoom {
    /// Wishes that may wait; more are refused as BUSY.
    public static final int INBOX = 2_000;

    /// Wishes decided in one turn.
    static final int TURN = 256;

    /// How often wishes are decided anew because somebody was erased or frozen meanwhile.
    static final int DECIDED = 16;

    /// How long a wish waits for its answer, in seconds.
    public static final int ANSWER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);
    private static final Asked LEAVE = new Asked(new ServerCommand.TimeCame(), Actor.SERVER, null);

    private final RoomId id;
    private final RoomLog log;
    private final List<LogReader> readers;
    private final InstantSource clock;
    private final ArrayBlockingQueue<Asked> inbox = new ArrayBlockingQueue<>(INBOX + 1);
    private final CompletableFuture<LiveRoom> loaded = new CompletableFuture<>();
    private final Tail tail = new Tail();
    private final List<Reading> readings = new CopyOnWriteArrayList<>();
    private final Listeners listeners = new Listeners();
    private final CountDownLatch gone = new CountDownLatch(1);
    private final Object door = new Object();
    private final UnderWay underWay = new UnderWay();
    private volatile Room room;
    private volatile boolean open = true;
    private volatile Refusal.Reason refusal = Refusal.Reason.UNAVAILABLE;
    private volatile long lastUse = System.nanoTime();
    private Instant newest = Instant.EPOCH;
    private volatile Wishes withoutEffect = Wishes.NONE;

    LiveRoom(RoomId id, RoomLog log, List<LogReader> readers, InstantSource clock) {
        this.id = id;
        this.log = log;
        this.readers = readers;
        this.clock = clock;
        this.room = Room.empty(id);
    }

    /// Its number.
    public RoomId id() {
        return id;
    }

    /// The newest state that is on disk.
    public Room room() {
        return room;
    }

    /// Whether it still takes wishes. A closed one is replaced by asking `LiveRooms` again.
    public boolean open() {
        return open;
    }

    /// Asks for something and waits until it is on disk. Throws the [Refusal] of the room, or BUSY,
    /// TIMED_OUT (ask again with the same wish: it happens once) or UNAVAILABLE; NO_ROOM where its
    /// keys were destroyed.
    public Acknowledged submit(RoomCommand command, Actor actor, @Nullable Wish wish) {
        return ask(command, actor, wish).await();
    }

    /// Asks without waiting; wishes are decided in the order in which they were asked, and one that
    /// comes again meanwhile is told what the first is told. Throws the [Refusal] BUSY or
    /// UNAVAILABLE of a room that does not even take them.
    public Answer ask(RoomCommand command, Actor actor, @Nullable Wish wish) {
        var asked = new Asked(command, actor, wish);
        synchronized (door) {
            if (!open) throw new Refusal(Refusal.Reason.UNAVAILABLE);
            lastUse = System.nanoTime();
            var before = underWay.again(asked);
            if (before.isPresent()) return before.get();
            if (inbox.remainingCapacity() <= 1) throw new Refusal(Refusal.Reason.BUSY);
            underWay.begin(asked);
            inbox.add(asked);
        }
        return asked;
    }

    /// The answer to a wish that was asked and is not on disk yet; empty if there is none. What is
    /// not found here may be [#granted] since.
    public Optional<Answer> underWay(PersonRef by, Wish wish) {
        return underWay.again(by, wish);
    }

    /// The number up to which a wish that was granted before has happened, as asking again would
    /// tell; empty if it was not, or nobody remembers.
    public Optional<Long> granted(PersonRef by, Wish wish) {
        return room.wishes().find(by, wish).or(() -> withoutEffect.find(by, wish));
    }

    /// Asks as the server or for a person, without a number: sent twice, it may happen twice.
    public Acknowledged submit(RoomCommand command, Actor actor) {
        return submit(command, actor, null);
    }

    /// Begins to tell a listener what happens after the state that is returned, in one step.
    public Subscription subscribe(RoomListener listener) {
        synchronized (door) {
            if (!open) throw new Refusal(Refusal.Reason.UNAVAILABLE);
            listeners.add(listener);
            return new Subscription(room, () -> unsubscribe(listener));
        }
    }

    /// Events above `after`, oldest first, at most `limit` (1 to [RoomLog#MAX_PAGE]).
    public List<Recorded> read(long after, int limit) {
        return tail.read(after, limit).orElseGet(() -> log.read(id, after, limit));
    }

    /// Takes all events above `after`, oldest first, as far as the log is written.
    public void each(long after, Consumer<Recorded> take) {
        var seq = after;
        for (var page = read(seq, RoomLog.MAX_PAGE);
                !page.isEmpty();
                page = read(seq, RoomLog.MAX_PAGE)) {
            page.forEach(take);
            seq = page.getLast().seq();
        }
    }

    private void unsubscribe(RoomListener listener) {
        synchronized (door) {
            listeners.remove(listener);
            lastUse = System.nanoTime();
        }
    }

    void start(Runnable whenLoaded) {
        Thread.ofVirtual().name("room " + id).start(() -> run(whenLoaded));
    }

    /// Waits until a closed room has done what it was asked, or ANSWER_SECONDS.
    void join() {
        try {
            gone.await(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the log is folded.
    LiveRoom await() {
        lastUse = System.nanoTime();
        if (loaded.isDone() && !loaded.isCompletedExceptionally()) return this;
        try {
            return loaded.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new Refusal(refusal);
        } catch (TimeoutException late) {
            throw new Refusal(Refusal.Reason.TIMED_OUT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.TIMED_OUT);
        }
    }

    /// Closes the room if nobody used it for so long, in nanoseconds, and nobody is subscribed.
    boolean closeIfIdle(long idleNanos) {
        synchronized (door) {
            var idle =
                    loaded.isDone()
                            && listeners.isEmpty()
                            && inbox.isEmpty()
                            && System.nanoTime() - lastUse >= idleNanos
                            && readings.stream().allMatch(Reading::caughtUp);
            if (idle) close();
            return idle;
        }
    }

    /// Takes no more wishes; those that wait are still decided.
    void close() {
        synchronized (door) {
            if (!open) return;
            open = false;
            inbox.add(LEAVE);
        }
    }

    private void run(Runnable whenLoaded) {
        try {
            load();
            loaded.complete(this);
            Thread.ofVirtual().name("loaded " + id).start(whenLoaded);
            while (turn()) continue;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ScopeErased ended) {
            refusal = Refusal.Reason.NO_ROOM;
        } catch (RuntimeException fault) {
            LOG.warn("Room {} steps down: {}", id, fault.getMessage());
        } finally {
            leave();
        }
    }

    private void load() {
        var folded = Folded.of(id, log, readers);
        room = folded.room();
        newest = folded.newest();
        folded.starts()
                .forEach((reader, from) ->
                        readings.add(new Reading(this, reader, from, log.bookmarks())));
    }

    private boolean turn() throws InterruptedException {
        var asked = new ArrayList<Asked>();
        asked.add(inbox.take());
        inbox.drainTo(asked, TURN - 1);
        Turn turn;
        try {
            turn = written(asked);
        } catch (ScopeErased ended) {
            refuse(asked, Refusal.Reason.NO_ROOM);
            throw ended;
        } catch (RuntimeException fault) {
            refuse(asked, Refusal.Reason.UNAVAILABLE);
            // What was surely not written changes nothing; otherwise only the log knows.
            if (!unwritten(fault)) throw fault;
            return !asked.contains(LEAVE);
        }
        publish(turn);
        withoutEffect = turn.withoutEffect();
        underWay.end(asked);
        turn.answer();
        // Of what was passed over since nobody waited, for whoever came to wait meanwhile.
        asked.forEach(each -> each.refuse(Refusal.Reason.TIMED_OUT));
        forget(turn);
        return !asked.contains(LEAVE);
    }

    private void refuse(List<Asked> unanswered, Refusal.Reason reason) {
        underWay.end(unanswered);
        unanswered.forEach(each -> each.refuse(reason));
    }

    // Whose key ends between the deciding and the writing is nobody when it is decided again, and
    // who is frozen then says nothing.
    private Turn written(List<Asked> asked) {
        for (int tried = 1; ; tried++) {
            var turn = new Turn(room, now(), withoutEffect, log);
            for (var each : asked) {
                if (each != LEAVE && !each.forgotten()) turn.take(each);
            }
            try {
                if (turn.changed()) log.append(List.of(turn.append()));
                return turn;
            } catch (NoKey | Silenced meanwhile) {
                if (tried == DECIDED) throw new StoreFault(BUSY, "too many erased or frozen", null);
            }
        }
    }

    // Whoever erases looks at the room after the key is gone, and here the key is looked for after
    // the room is shown: one of the two sees the other. If it cannot be written, the room steps
    // down, and is read anew without that person.
    private void forget(Turn turn) {
        var gone = turn.gone();
        if (gone.isEmpty()) return;
        var forgetting = new ArrayList<Asked>();
        for (var ref : gone)
            forgetting.add(new Asked(new ServerCommand.ForgetPerson(ref), Actor.SERVER, null));
        publish(written(forgetting));
    }

    private static boolean unwritten(RuntimeException fault) {
        return fault instanceof StoreFault known
                && switch (known.kind()) {
                    case FULL, READ_ONLY, BUSY -> true;
                    case DUPLICATE, LATE, BROKEN, WRONG -> false;
                };
    }

    // The store keeps milliseconds; and time does not run backwards within a room.
    private Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(newest) ? newest : (newest = now);
    }

    private void publish(Turn turn) {
        if (!turn.changed()) return;
        turn.reread();
        tail.add(turn.happened(), turn.deleted());
        synchronized (door) {
            room = turn.room();
            listeners.tell(turn.happened());
        }
        readings.forEach(Reading::wake);
    }

    private void leave() {
        var left = new ArrayList<Asked>();
        synchronized (door) {
            open = false;
            inbox.drainTo(left);
            listeners.close();
        }
        refuse(left, refusal);
        readings.forEach(Reading::close);
        loaded.completeExceptionally(new Refusal(refusal));
        gone.countDown();
    }
}
