package lyceum.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.seal.Scope;
import lyceum.seal.Vault;

/// Of each row of the audit who was seen: a row for each person, by the number of the key; or one
/// for a class, or for everybody.
record ShownRows(Database database, GroupCommit commit, Vault vault) {
    private static final String INSERT =
            "INSERT INTO audit_shown (app, n, at, person, room) VALUES (?, ?, ?, ?, ?)";

    /// Adds those of a row, in its transaction.
    void add(Sql sql, long app, long n, long at, Shown shown) {
        switch (shown) {
            case Shown.Users(var ids) -> {
                for (var id : ids)
                    vault.person(app, id)
                            .map(Scope.Person::person)
                            .ifPresent(person -> sql.run(INSERT, app, n, at, person, 0));
            }
            case Shown.Class(var room, _) -> sql.run(INSERT, app, n, at, 0, room);
            case Shown.Everybody _ -> sql.run(INSERT, app, n, at, 0, 0);
        }
    }

    /// Those of some rows.
    Touched of(long app, List<Long> rows) {
        var people = new HashSet<Long>();
        var rooms = new HashSet<Long>();
        var everybody = new HashSet<Boolean>();
        for (var n : rows)
            database.read(sql ->
                    sql.list(
                            "SELECT person, room FROM audit_shown WHERE app = ? AND n = ?",
                            row -> take(row, people, rooms, everybody),
                            app,
                            n));
        return new Touched(people, rooms, !everybody.isEmpty());
    }

    private static boolean take(
            Row row, Set<Long> people, Set<Long> rooms, Set<Boolean> everybody) {
        var person = row.number("person");
        var room = row.number("room");
        if (person != 0) return people.add(person);
        if (room != 0) return rooms.add(room);
        return everybody.add(true);
    }

    /// How it is erased, and ends with the rows of the audit.
    KeptRows kept() {
        return new KeptRows(
                        "who was seen",
                        Category.AUDIT,
                        "audit_shown",
                        List.of(),
                        ShownRows::where,
                        database,
                        commit)
                .of("person");
    }

    private static Optional<Where> where(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Where("app = ? AND person = ?", app, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.AUDIT, "person = ?");
        };
    }
}
