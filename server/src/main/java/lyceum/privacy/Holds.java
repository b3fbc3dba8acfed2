package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.log.Met;
import lyceum.personal.Erasure;
import lyceum.personal.HeldBack;
import lyceum.room.AppId;
import lyceum.room.Names;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;

/// The holds of all applications. They are few and asked for at every erasure and sweep, so they
/// are kept in memory; one that is over stays as a row, since receipts name it.
public final class Holds {
    /// Longest time one stands.
    public static final Duration LONGEST = Duration.ofDays(365);

    /// Holds of one application that stand at once.
    public static final int MOST = 100;

    /// How long one that is placed waits for what is ending of the same application.
    static final Duration WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;
    private final Vault vault;
    private final Function<AppId, Profile> profiles;
    private final WallClock time;
    private final Map<String, Hold> all = new ConcurrentHashMap<>();
    // By application: many may end something of it together, and who places a hold is alone.
    private final Map<Long, ReadWriteLock> locks = new ConcurrentHashMap<>();

    /// What of a hold is sealed.
    private record Sealed(String named, List<String> approvers) {}

    /// @param profiles what each application is bound to
    Holds(
            Installation house,
            Database database,
            GroupCommit commit,
            Function<AppId, Profile> profiles,
            WallClock time) {
        this.database = database;
        this.commit = commit;
        this.seal = house.seal();
        this.vault = house.vault();
        this.profiles = profiles;
        this.time = time;
        database.read(sql -> sql.list("SELECT * FROM hold", this::known)).stream()
                .flatMap(Optional::stream)
                .forEach(hold -> all.put(hold.id(), hold));
    }

    private Optional<Hold> known(Row row) {
        try {
            return Optional.of(hold(row));
        } catch (ScopeErased gone) {
            // Of an application that is being erased.
            return Optional.empty();
        }
    }

    private Hold hold(Row row) {
        var id = String.valueOf(row.text("id"));
        var app = row.number("app");
        var kind = Kind.valueOf(String.valueOf(row.text("kind")));
        var sealed = Json.read(seal.open(place(app, id), row.bytes("sealed")), Sealed.class);
        return new Hold(
                id,
                kind.what(app, row.number("number")),
                Basis.valueOf(String.valueOf(row.text("basis"))),
                sealed.named(),
                sealed.approvers(),
                Instant.ofEpochMilli(row.number("at")),
                Instant.ofEpochMilli(row.number("ends_at")),
                row.time("released_at"));
    }

    private static Address place(long app, String id) {
        return Address.ofApp(app, "hold/" + id);
    }

    /// What is to be held.
    ///
    /// @param named what it is called, to be shown again
    /// @param length from now on
    public record Wish(
            Erasure what, String named, Basis basis, List<String> approvers, Duration length) {
        @Override
        public String toString() {
            return "Wish(…)";
        }
    }

    /// Does what ends something of an application. No hold is placed in it meanwhile: what is asked
    /// about holds within stays true until it has ended.
    <T> T whileNoneIsPlaced(long app, Supplier<T> ending) {
        var lock = lock(app).readLock();
        lock.lock();
        try {
            return ending.get();
        } finally {
            lock.unlock();
        }
    }

    /// The same for what has no answer.
    void whileNoneIsPlaced(long app, Runnable ending) {
        whileNoneIsPlaced(
                app,
                () -> {
                    ending.run();
                    return app;
                });
    }

    private ReadWriteLock lock(long app) {
        return locks.computeIfAbsent(app, _ -> new ReentrantReadWriteLock());
    }

    /// Places one; on disk when it returns. It waits for what is ending of the application just
    /// now, and is refused as BUSY where that takes longer than WAIT. Throws [HoldRefused].
    public Hold place(Wish wish) {
        var lock = lock(wish.what().app()).writeLock();
        try {
            if (!lock.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS))
                throw new HoldRefused(HoldRefused.Reason.BUSY);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new HoldRefused(HoldRefused.Reason.BUSY);
        }
        try {
            return alone(wish);
        } finally {
            lock.unlock();
        }
    }

    private Hold alone(Wish wish) {
        refuse(wish, new AppId(wish.what().app()));
        var now = time.now();
        var hold =
                new Hold(
                        Fresh.id(),
                        wish.what(),
                        wish.basis(),
                        wish.named(),
                        wish.approvers().stream().map(String::strip).toList(),
                        now,
                        now.plus(wish.length()),
                        null);
        // First: what is overwritten in a class or a profile asks in the thread that writes, and
        // nothing that asked before is written after this one.
        all.put(hold.id(), hold);
        try {
            write(hold);
        } catch (RuntimeException fault) {
            all.remove(hold.id());
            throw fault;
        }
        return hold;
    }

    private void write(Hold hold) {
        var app = hold.what().app();
        var kind = Kind.of(hold.what());
        var sealed = Json.bytes(new Sealed(hold.named(), hold.approvers()));
        var row = seal.seal(place(app, hold.id()), sealed);
        commit.write(sql ->
                sql.run(
                        """
                        INSERT INTO hold (id, app, kind, number, basis, sealed, at, ends_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        hold.id(),
                        app,
                        kind.name(),
                        kind.number(hold.what()),
                        hold.basis().name(),
                        row,
                        hold.placed().toEpochMilli(),
                        hold.ends().toEpochMilli()));
    }

    private void refuse(Wish wish, AppId app) {
        var people = wish.approvers().stream().map(String::strip).toList();
        var two =
                people.size() == 2
                        && people.stream().allMatch(each -> Names.clean(each).isPresent())
                        && !Names.alike(people.getFirst(), people.getLast());
        var length = wish.length();
        if (!profiles.apply(app).bases().contains(wish.basis()))
            throw new HoldRefused(HoldRefused.Reason.BASIS);
        if (!two) throw new HoldRefused(HoldRefused.Reason.APPROVERS);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0)
            throw new HoldRefused(HoldRefused.Reason.TIME);
        if (standing(app.value()).size() >= MOST)
            throw new HoldRefused(HoldRefused.Reason.TOO_MANY);
        if (!Kind.scope(wish.what()).map(vault::lives).orElse(true))
            throw new HoldRefused(HoldRefused.Reason.GONE);
        if (erasing(app.value()).stream().anyMatch(what -> meet(wish.what(), what)))
            throw new HoldRefused(HoldRefused.Reason.ENDING);
    }

    // Decided, and broken off before the keys were gone: it will go on without asking again.
    private List<Erasure> erasing(long app) {
        return database.read(sql -> Jobs.accepted(sql, app));
    }

    /// Ends one before its time. Empty: there is none that stands.
    public synchronized Optional<Hold> release(AppId app, String id) {
        var now = time.now();
        return find(app, id)
                .filter(hold -> hold.stands(now))
                .map(hold -> {
                    commit.write(sql ->
                            sql.run(
                                    "UPDATE hold SET released_at = ? WHERE id = ?",
                                    now.toEpochMilli(),
                                    id));
                    var over = released(hold, now);
                    all.put(id, over);
                    return over;
                });
    }

    private static Hold released(Hold hold, Instant now) {
        return new Hold(
                hold.id(),
                hold.what(),
                hold.basis(),
                hold.named(),
                hold.approvers(),
                hold.placed(),
                hold.ends(),
                now);
    }

    private Optional<Hold> find(AppId app, String id) {
        return Optional.ofNullable(all.get(id)).filter(hold -> hold.what().app() == app.value());
    }

    /// All of an application, also those that are over, oldest first.
    public List<Hold> list(AppId app) {
        return of(app.value()).sorted(Comparator.comparing(Hold::placed)).toList();
    }

    private Stream<Hold> of(long app) {
        return all.values().stream().filter(hold -> hold.what().app() == app);
    }

    /// Those that stand now.
    public List<Hold> standing(long app) {
        var now = time.now();
        return of(app).filter(hold -> hold.stands(now))
                .sorted(Comparator.comparing(Hold::placed))
                .toList();
    }

    /// Throws [HeldBack] where a hold keeps something of it. Whoever then ends it asks
    /// [#whileNoneIsPlaced].
    void check(Erasure what) {
        if (keep(what)) throw new HeldBack();
    }

    /// Whether one that stands keeps something of it.
    boolean keep(Erasure what) {
        return standing(what.app()).stream().anyMatch(hold -> meet(hold.what(), what));
    }

    /// Whether something belongs to both.
    private boolean meet(Erasure held, Erasure what) {
        return switch (what) {
            case Erasure.OfApplication _ -> true;
            case Erasure.OfPeriod period -> period(held, period.person());
            case Erasure.OfPerson(_, var person) ->
                    switch (held) {
                        case Erasure.OfPerson(_, var one) -> one == person;
                        case Erasure.OfRoom(_, var room) -> wasIn(person, room);
                        case Erasure.OfApplication _, Erasure.OfPeriod _ -> true;
                    };
            case Erasure.OfRoom(_, var room) ->
                    switch (held) {
                        case Erasure.OfPerson(_, var one) -> wasIn(one, room);
                        case Erasure.OfRoom(_, var one) -> one == room;
                        case Erasure.OfApplication _, Erasure.OfPeriod _ -> true;
                    };
        };
    }

    private boolean period(Erasure held, @Nullable Long person) {
        if (person == null) return true;
        return switch (held) {
            case Erasure.OfPerson(_, var one) -> one == person;
            case Erasure.OfRoom(_, var room) -> wasIn(person, room);
            case Erasure.OfApplication _, Erasure.OfPeriod _ -> true;
        };
    }

    private boolean wasIn(long person, long room) {
        return Met.is(database, person, room);
    }

    /// Forgets those of an application that is no more.
    void forget(long app) {
        all.values().removeIf(hold -> hold.what().app() == app);
    }
}
