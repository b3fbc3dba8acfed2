package lyceum.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// The people whose data is frozen, since they asked for it: it is kept and ends as it would, but
/// nobody reads it and they come into no class, until the freeze is lifted. They are few and asked
/// for at every reading, so they are kept in memory.
public final class Freezes {
    private static final Frozen UNKNOWN = new Frozen(Instant.EPOCH, "", "");

    private final Installation house;
    private final Database database;
    private final GroupCommit commit;
    private final WallClock time;
    private final Map<Scope.Person, Frozen> all = new ConcurrentHashMap<>();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();

    /// What of a freeze is sealed.
    private record Sealed(String reason, String by) {
        @Override
        public String toString() {
            return "Sealed(…)";
        }
    }

    /// Since when somebody's data is frozen, why, and who did it.
    public record Frozen(Instant since, String reason, String by) {
        @Override
        public String toString() {
            return "Frozen(…)";
        }
    }

    /// Somebody's data was frozen, or that was lifted.
    ///
    /// @param number of the person's key
    public record Change(AppId app, UserId user, long number, boolean frozen) {
        @Override
        public String toString() {
            return "Change(…)";
        }
    }

    Freezes(Installation house, Database database, GroupCommit commit, WallClock time) {
        this.house = house;
        this.database = database;
        this.commit = commit;
        this.time = time;
        database.read(sql -> sql.list("SELECT * FROM frozen", this::keep));
        house.vault().whenEnded(all.keySet()::removeAll);
    }

    private Frozen keep(Row row) {
        var person = new Scope.Person(row.number("app"), row.number("person"));
        var at = Instant.ofEpochMilli(row.number("at"));
        try {
            var opened = house.seal().open(place(person), row.bytes("sealed"));
            var said = Json.read(opened, Sealed.class);
            var frozen = new Frozen(at, said.reason(), said.by());
            all.put(person, frozen);
            return frozen;
        } catch (ScopeErased ended) {
            // Of somebody who is being erased.
            return UNKNOWN;
        }
    }

    private static Address place(Scope.Person person) {
        List<Scope> scopes = List.of(new Scope.App(person.app()), person);
        return new Address(Category.STRUCTURE, scopes, "frozen");
    }

    /// Calls this from now on after each change, once it is on the disk.
    public void whenChanged(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    /// Freezes what is kept of a person; on the disk, and read by nobody any more, when it returns.
    /// Empty: there is no such person. Who is frozen already stays so since then, for that reason.
    public synchronized Optional<Frozen> freeze(AppId app, UserId user, String reason, String by) {
        return house.vault()
                .person(app.value(), user.value())
                .map(person -> {
                    var before = all.get(person);
                    if (before != null) return before;
                    var frozen = begun(person, reason, by);
                    tell(new Change(app, user, person.person(), true));
                    return frozen;
                });
    }

    // It holds first and says since when after that: nothing that is written later is by the
    // person. Whoever is erased meanwhile is not known here again.
    private Frozen begun(Scope.Person person, String reason, String by) {
        all.put(person, UNKNOWN);
        var frozen = new Frozen(time.now(), reason, by);
        all.replace(person, frozen);
        try {
            var sealed = house.seal().seal(place(person), Json.bytes(new Sealed(reason, by)));
            commit.write(sql ->
                    sql.put(
                            "frozen",
                            List.of("app", "person"),
                            List.of("at", "sealed"),
                            person.app(),
                            person.person(),
                            frozen.since().toEpochMilli(),
                            sealed));
        } catch (RuntimeException fault) {
            all.remove(person);
            throw fault;
        }
        return frozen;
    }

    /// Lifts a freeze, and tells which it was. Empty: there was none.
    public synchronized Optional<Frozen> lift(AppId app, UserId user) {
        var person = house.vault().person(app.value(), user.value());
        var lifted = person.flatMap(one -> Optional.ofNullable(all.get(one)));
        if (lifted.isPresent()) {
            var one = person.get();
            var row = new Erasure.OfPerson(one.app(), one.person());
            while (rows().erase(row)) continue;
            all.remove(one);
            tell(new Change(app, user, one.person(), false));
        }
        return lifted;
    }

    private void tell(Change change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /// The freeze of a person; empty: there is none.
    public Optional<Frozen> of(AppId app, UserId user) {
        return house.vault()
                .person(app.value(), user.value())
                .flatMap(person -> Optional.ofNullable(all.get(person)));
    }

    /// Whether a person is frozen, by the number of the key.
    boolean frozen(long app, long person) {
        return !all.isEmpty() && all.containsKey(new Scope.Person(app, person));
    }

    /// Its rows, as they end: with the person.
    KeptRows rows() {
        return new KeptRows(
                        "freezes",
                        Category.STRUCTURE,
                        "frozen",
                        List.of("sealed"),
                        Freezes::rows,
                        database,
                        commit)
                .of("person");
    }

    private static Optional<Where> rows(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Where("app = ? AND person = ?", app, person));
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfRoom _, Erasure.OfPeriod _ -> Optional.empty();
        };
    }
}
