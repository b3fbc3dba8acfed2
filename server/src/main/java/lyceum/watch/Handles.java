package lyceum.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.privacy.Fresh;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;

/// A handle by chance for each time somebody comes into a class: the only way from rows of quality
/// to a person, and it ends with that person's key.
final class Handles {
    private final Installation house;
    private final Database database;
    private final GroupCommit commit;
    private final Map<Place, String> now = new ConcurrentHashMap<>();

    Handles(Installation house, Database database, GroupCommit commit) {
        this.house = house;
        this.database = database;
        this.commit = commit;
    }

    private record Place(RoomId room, PersonRef ref) {}

    /// Whoever came by event `seq` gets a handle, the same one when it is asked again. Empty: it is
    /// somebody erased.
    Optional<String> came(AppId app, RoomId room, PersonRef ref, UserId user, long seq, long at) {
        var known = of("room = ? AND came = ?", room.value(), seq);
        if (known.isPresent()) return known;
        return house.vault()
                .person(app.value(), user.value())
                .flatMap(person -> add(person, new Place(room, ref), user, seq, at));
    }

    private Optional<String> add(Scope.Person person, Place place, UserId user, long seq, long at) {
        var handle = Fresh.id();
        try {
            var where = List.of(new Scope.App(person.app()), person);
            var address = new Address(Category.LOG, List.copyOf(where), "quality_handle/" + handle);
            var sealed = house.seal().sealText(address, user.value());
            commit.write(sql ->
                    sql.run(
                            """
                            INSERT INTO quality_handle
                                (handle, app, room, ref, came, went, at, person, sealed)
                            VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?)
                            """,
                            handle,
                            person.app(),
                            place.room().value(),
                            place.ref().value(),
                            seq,
                            at,
                            person.person(),
                            sealed));
        } catch (ScopeErased ended) {
            return Optional.empty();
        }
        now.put(place, handle);
        return Optional.of(handle);
    }

    /// The handle of somebody who is in now.
    Optional<String> here(RoomId room, PersonRef ref) {
        var place = new Place(room, ref);
        var known = now.get(place);
        if (known != null) return Optional.of(known);
        var found = of("room = ? AND ref = ? AND went IS NULL", room.value(), ref.value());
        found.ifPresent(handle -> now.put(place, handle));
        return found;
    }

    /// The handle of somebody who was in when event `seq` happened.
    Optional<String> at(RoomId room, PersonRef ref, long seq) {
        return of(
                "room = ? AND ref = ? AND came <= ? AND (went IS NULL OR went >= ?)",
                room.value(),
                ref.value(),
                seq,
                seq);
    }

    /// Notes that somebody went by event `seq`.
    void went(RoomId room, PersonRef ref, long seq) {
        now.remove(new Place(room, ref));
        commit.write(sql ->
                sql.run(
                        """
                        UPDATE quality_handle SET went = ?
                        WHERE room = ? AND ref = ? AND came <= ? AND went IS NULL
                        """,
                        seq,
                        room.value(),
                        ref.value(),
                        seq));
    }

    private Optional<String> of(String where, Object... values) {
        var statement = "SELECT handle FROM quality_handle WHERE %s ORDER BY came DESC LIMIT 1";
        return database.read(sql ->
                sql.one(
                        statement.formatted(where),
                        row -> String.valueOf(row.text("handle")),
                        values));
    }

    /// Its rows, as they end.
    KeptRows rows() {
        return new KeptRows(
                        "handles of quality",
                        Category.LOG,
                        "quality_handle",
                        List.of("sealed", "handle"),
                        Handles::of,
                        database,
                        commit)
                .of("person");
    }

    private static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(_, var person) -> Optional.of(new Where("person = ?", person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.LOG, "person = ?");
        };
    }
}
