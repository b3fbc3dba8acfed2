package lyceum.watch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.StoreFault;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.privacy.Fresh;
import lyceum.privacy.Touched;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operation log: one row for each change by the API or in the console. Who did it is sealed.
public final class Operations {
    static final String PERSON = "PERSON";
    static final String ROOM = "ROOM";

    /// The application of what concerns none: our own house.
    public static final long HOUSE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final Installation house;
    private final Database database;
    private final GroupCommit commit;
    private final Consumer<WrittenDeed> written;

    /// @param written is given every row once it is on the disk; it may not wait
    Operations(
            Installation house,
            Database database,
            GroupCommit commit,
            Consumer<WrittenDeed> written) {
        this.house = house;
        this.database = database;
        this.commit = commit;
        this.written = written;
    }

    /// What was done.
    ///
    /// @param actor a key or an operator
    /// @param action a fixed word, never a text of the caller's
    /// @param user whom it was about; empty: nobody
    /// @param room which class it was about
    /// @param result OK or an error code
    /// @param request by which the caller finds it again; empty: by nothing
    public record Done(
            long app,
            String actor,
            String action,
            Optional<String> user,
            OptionalLong room,
            String result,
            String request) {
        @Override
        public String toString() {
            return "Done(…)";
        }
    }

    private record Target(String kind, long number) {}

    /// Notes it. What was done is not undone where the store takes nothing now.
    public void note(Done done, long at) {
        var id = Fresh.laterId();
        try {
            var actor = house.seal().sealText(place(done.app(), id), done.actor());
            var target = target(done);
            var row =
                    new WrittenDeed(
                            id,
                            done.app(),
                            at,
                            actor,
                            done.action(),
                            target.map(Target::kind).orElse(null),
                            target.map(Target::number).orElse(0L),
                            done.result(),
                            done.request());
            commit.write(sql ->
                    sql.run(
                            """
                            INSERT INTO op_log
                                (id, app, at, actor, action, target, number, result, request)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            id,
                            done.app(),
                            at,
                            actor,
                            done.action(),
                            target.map(Target::kind).orElse(null),
                            target.map(Target::number).orElse(null),
                            done.result(),
                            done.request()));
            written.accept(row);
        } catch (StoreFault | ScopeErased fault) {
            LOG.warn("An operation was not noted: {}", fault.getClass().getSimpleName());
        }
    }

    /// What this actor did something to, from `from` on and before `to`.
    public Touched touched(AppId app, String actor, Instant from, Instant to) {
        var people = new HashSet<Long>();
        var rooms = new HashSet<Long>();
        var page =
                """
                SELECT * FROM op_log WHERE app = ? AND at >= ? AND at < ? AND target IS NOT NULL
                AND (at, id) > (?, ?) ORDER BY at, id LIMIT 500
                """;
        for (var after = new Place(Long.MIN_VALUE, ""); ; ) {
            var last = after;
            var rows =
                    database.read(sql ->
                            sql.list(
                                    page,
                                    row -> {
                                        take(row, actor, people, rooms);
                                        return new Place(row.number("at"), text(row, "id"));
                                    },
                                    app.value(),
                                    from.toEpochMilli(),
                                    to.toEpochMilli(),
                                    last.at(),
                                    last.id()));
            if (rows.isEmpty()) return new Touched(people, rooms, false);
            after = rows.getLast();
        }
    }

    /// Behind which row a page begins.
    private record Place(long at, String id) {}

    private void take(Row row, String actor, Set<Long> people, Set<Long> rooms) {
        if (!who(row).equals(actor)) return;
        var number = row.number("number");
        if (text(row, "target").equals(PERSON)) people.add(number);
        else rooms.add(number);
    }

    private String who(Row row) {
        try {
            var place = place(row.number("app"), text(row, "id"));
            return house.seal().openText(place, row.bytes("actor"));
        } catch (ScopeErased ended) {
            return "";
        }
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.text(column));
    }

    static Address place(long app, String id) {
        return new Address(Category.LOG, List.of(new Scope.App(app)), "op_log/" + id);
    }

    private Optional<Target> target(Done done) {
        if (done.room().isPresent()) return Optional.of(new Target(ROOM, done.room().getAsLong()));
        return done.user()
                .flatMap(user -> house.vault().person(done.app(), user))
                .map(person -> new Target(PERSON, person.person()));
    }

    /// Its rows, as they end.
    KeptRows rows() {
        return new KeptRows(
                "operation log",
                Category.LOG,
                "op_log",
                List.of("actor"),
                Operations::of,
                database,
                commit);
    }

    private static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(_, var person) ->
                    Optional.of(new Where("target = ? AND number = ?", PERSON, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period ->
                    Where.of(period, Category.LOG, "target = 'PERSON' AND number = ?");
        };
    }
}
