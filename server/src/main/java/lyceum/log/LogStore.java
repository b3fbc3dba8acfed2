package lyceum.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.db.WipeEach;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// What the log keeps of people, as it is erased.
public final class LogStore implements PersonalStore {
    /// Rows of one piece of work.
    static final int BATCH = 500;

    private static final List<String> SEALED = List.of("room_personal", "room_payload");
    private static final List<String> PLAIN = List.of("room_person", "bookmark");

    // The rooms of a person first, so that no other room is looked through.
    private static final String OF_PERSON =
            "room_person m CROSS JOIN room_personal p ON p.room = m.room AND p.person = m.person";

    private final Database database;
    private final GroupCommit commit;

    /// Of the log in this store.
    public LogStore(Database database, GroupCommit commit) {
        this.database = database;
        this.commit = commit;
    }

    @Override
    public String name() {
        return "room log";
    }

    @Override
    public Amount size(Erasure erasure) {
        return database.read(sql ->
                switch (erasure) {
                    case Erasure.OfPerson(_, var person) ->
                            sealed(sql, OF_PERSON, "m.person = ?", person);
                    case Erasure.OfRoom(_, var room) -> all(sql, "room = ?", "id = ?", room);
                    case Erasure.OfApplication(var app) ->
                            all(sql, "room IN (SELECT id FROM room WHERE app = ?)", "app = ?", app);
                    case Erasure.OfPeriod period -> Aged.of(period).size(sql);
                });
    }

    @Override
    public Set<Erasure> whose() {
        var people =
                """
                SELECT DISTINCT r.app, p.person FROM room_person p JOIN room r ON r.id = p.room
                """;
        return database.read(sql -> {
            var all = new HashSet<Erasure>();
            sql.list(people, row -> all.add(person(row)));
            sql.list("SELECT app, id FROM room", row -> all.add(room(row)));
            return all;
        });
    }

    /// The numbers of all who are named in a class of an application, or said something there.
    public List<Long> people(long app, long room) {
        var people =
                """
                SELECT p.person FROM room_person p JOIN room r ON r.id = p.room
                WHERE r.app = ? AND r.id = ?
                """;
        return database.read(sql -> sql.list(people, row -> row.number("person"), app, room));
    }

    private static Erasure person(Row row) {
        return new Erasure.OfPerson(row.number("app"), row.number("person"));
    }

    private static Erasure room(Row row) {
        return new Erasure.OfRoom(row.number("app"), row.number("id"));
    }

    private static Amount all(Sql sql, String where, String inIndex, long number) {
        var amount = rows(sql, "room", inIndex, "0", number);
        for (var table : PLAIN) amount = amount.and(rows(sql, table, where, "0", number));
        for (var table : SEALED) amount = amount.and(sealed(sql, table, where, number));
        return amount;
    }

    private static Amount sealed(Sql sql, String table, String where, long number) {
        return rows(sql, table, where, "coalesce(sum(length(sealed)), 0)", number);
    }

    private static Amount rows(Sql sql, String table, String where, String bytes, long number) {
        var statement =
                "SELECT count(*) AS items, %s AS bytes FROM %s WHERE %s"
                        .formatted(bytes, table, where);
        return sql.one(
                        statement,
                        row -> new Amount(row.number("items"), row.number("bytes")),
                        number)
                .orElse(Amount.NONE);
    }

    @Override
    public boolean erase(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(_, var person) ->
                    database.read(sql ->
                                    sql.one(
                                            "SELECT room FROM room_person WHERE person = ? LIMIT 1",
                                            row -> row.number("room"),
                                            person))
                            .map(room -> person(person, room) || true)
                            .orElse(false);
            case Erasure.OfRoom(_, var room) -> room(room);
            case Erasure.OfApplication(var app) ->
                    database.read(sql ->
                                    sql.one(
                                            "SELECT id FROM room WHERE app = ? LIMIT 1",
                                            row -> row.number("id"),
                                            app))
                            .map(room -> room(room) || true)
                            .orElse(false);
            case Erasure.OfPeriod period -> wipe("room_personal", places(Aged.of(period)));
        };
    }

    // Room by room: that somebody was there goes last, since it is by that that the rest is found.
    private boolean person(long person, long room) {
        var places = places("room_personal", "room = ? AND person = ?", room, person);
        if (wipe("room_personal", places)) return true;
        commit.write(sql ->
                sql.run("DELETE FROM room_person WHERE person = ? AND room = ?", person, room));
        return false;
    }

    // The row of the index goes last: it is by what the rest is found again.
    private boolean room(long room) {
        for (var table : SEALED) {
            if (wipe(table, places(table, "room = ?", room))) return true;
        }
        commit.write(sql -> {
            for (var table : PLAIN) sql.run("DELETE FROM " + table + " WHERE room = ?", room);
            return sql.run("DELETE FROM room WHERE id = ?", room);
        });
        return false;
    }

    private List<@Nullable Object[]> places(String table, String where, Long... numbers) {
        var statement = "SELECT room, seq FROM %s WHERE %s LIMIT %d".formatted(table, where, BATCH);
        return database.read(sql ->
                sql.list(
                        statement,
                        row -> new @Nullable Object[] {row.number("room"), row.number("seq")},
                        (Object[]) numbers));
    }

    private List<@Nullable Object[]> places(Aged rows) {
        return database.read(sql -> rows.some(sql, BATCH));
    }

    /// The part of it that has an age: names, or what was said.
    public Dated dated(Category category) {
        return new Dated() {
            @Override
            public Category category() {
                return category;
            }

            @Override
            public Optional<Instant> oldest(long app) {
                return database.read(sql -> Aged.oldest(sql, app, category));
            }

            @Override
            public boolean expire(long app, Instant before, List<Erasure> held) {
                return wipe("room_personal", places(Aged.before(app, category, before, held)));
            }

            @Override
            public boolean letGo(long app, List<Erasure> held) {
                return wipe("room_personal", places(Aged.deleted(app, category, held)));
            }

            @Override
            public void tidy() {
                // All rows are in one file, which stays.
            }
        };
    }

    // Overwritten and on the disk before it is deleted: a freed page may keep the old bytes.
    private boolean wipe(String table, List<@Nullable Object[]> places) {
        if (places.isEmpty()) return false;
        var rows = new WipeEach(table, List.of("sealed"), "room = ? AND seq = ?", places);
        commit.write(rows::overwrite);
        commit.write(rows::delete);
        return true;
    }
}
