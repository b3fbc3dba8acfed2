package lyceum.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.privacy.Job.State;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.Seal;

/// The erasures of all applications. They hold no name: the number of what is erased says nothing
/// once its key is gone.
final class Jobs {
    /// Unfinished ones that are begun again at once.
    static final int MAX_OPEN = 10_000;

    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;
    private final InstantSource clock;
    private final boolean tells;

    /// @param tells whether somebody outside gets the log, and is to be told of what ends there
    Jobs(Database database, GroupCommit commit, Seal seal, InstantSource clock, boolean tells) {
        this.tells = tells;
        this.database = database;
        this.commit = commit;
        this.seal = seal;
        this.clock = clock;
    }

    /// The counts of all stores, as a row keeps them.
    private record Amounts(Map<String, Amount> byStore) {}

    /// Notes a new one; on disk when it returns. The reason is the customer's own text.
    Job accept(Erasure what, String reason) {
        var id = Fresh.id();
        var now = Instant.ofEpochMilli(clock.millis());
        var place = place(what, id);
        var kind = Kind.of(what);
        var period = what instanceof Erasure.OfPeriod of ? of : null;
        var sealed = reason.isEmpty() ? null : seal.sealText(place, reason);
        commit.write(sql ->
                sql.run(
                        """
                        INSERT INTO erasure
                            (id, app, kind, number, state, reason, asked_at, amounts,
                                category, from_at, to_at, told_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        what.app(),
                        kind.name(),
                        kind.number(what),
                        State.ACCEPTED.name(),
                        sealed,
                        now.toEpochMilli(),
                        Json.text(new Amounts(Map.of())),
                        period == null ? null : period.category().name(),
                        period == null ? null : period.from().toEpochMilli(),
                        period == null ? null : period.to().toEpochMilli(),
                        tells ? null : now.toEpochMilli()));
        return new Job(id, what, State.ACCEPTED, now, null, null, Map.of());
    }

    private static Address place(Erasure what, String id) {
        return new Address(
                Category.AUDIT, List.of(new Scope.App(what.app())), "erasure/" + id + "/reason");
    }

    Job keysGone(Job job) {
        long now = clock.millis();
        commit.write(sql ->
                sql.run(
                        "UPDATE erasure SET state = ?, keys_at = ? WHERE id = ?",
                        State.KEYS_DESTROYED.name(),
                        now,
                        job.id()));
        return find(job);
    }

    /// Notes what the stores hold of it, and how far it is with that.
    Job counted(Job job, State state, Map<String, Amount> amounts) {
        commit.write(sql ->
                sql.run(
                        "UPDATE erasure SET state = ?, amounts = ? WHERE id = ?",
                        state.name(),
                        Json.text(new Amounts(new TreeMap<>(amounts))),
                        job.id()));
        return find(job);
    }

    Job at(Job job, State state) {
        commit.write(sql ->
                sql.run("UPDATE erasure SET state = ? WHERE id = ?", state.name(), job.id()));
        return find(job);
    }

    /// Ends a job together with what the work writes, in one transaction. One that was done once
    /// more, since a copy brought rows back, ended when it first did.
    void end(Job job, Instant at, Function<Sql, Integer> work) {
        commit.write(sql -> {
            int ended =
                    sql.run(
                            "UPDATE erasure SET state = ?, ended_at = coalesce(ended_at, ?)"
                                    + " WHERE id = ? AND state = ?",
                            State.RECEIPTED.name(),
                            at.toEpochMilli(),
                            job.id(),
                            State.BYTES_DONE.name());
            return ended == 0 ? 0 : work.apply(sql);
        });
    }

    private Job find(Job job) {
        return find(new AppId(job.what().app()), job.id()).orElseThrow();
    }

    Optional<Job> find(AppId app, String id) {
        return database.read(sql ->
                sql.one(
                        "SELECT * FROM erasure WHERE app = ? AND id = ?",
                        Jobs::job,
                        app.value(),
                        id));
    }

    /// Those of an application, newest first.
    List<Job> newest(AppId app, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM erasure WHERE app = ? ORDER BY asked_at DESC LIMIT ?",
                        Jobs::job,
                        app.value(),
                        limit));
    }

    /// Those that are not at their end, oldest first.
    List<Job> open() {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM erasure WHERE state <> ? ORDER BY asked_at LIMIT ?",
                        Jobs::job,
                        State.RECEIPTED.name(),
                        MAX_OPEN));
    }

    /// What was decided of an application and can still be read.
    static List<Erasure> accepted(Sql sql, long app) {
        return sql
                .list(
                        "SELECT * FROM erasure WHERE app = ? AND state = ?",
                        Jobs::job,
                        app,
                        State.ACCEPTED.name())
                .stream()
                .map(Job::what)
                .toList();
    }

    /// Those that take rows of the log, cannot be read any more, and of which nobody outside was
    /// told; oldest first.
    List<Job> untold(int most) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT * FROM erasure WHERE told_at IS NULL AND state <> ?
                        AND (kind IN (?, ?) OR category = ?) ORDER BY asked_at, id LIMIT ?
                        """,
                        Jobs::job,
                        State.ACCEPTED.name(),
                        Kind.PERSON.name(),
                        Kind.APPLICATION.name(),
                        Category.LOG.name(),
                        most));
    }

    /// Notes that somebody outside was told.
    void told(List<Job> jobs) {
        var at = clock.millis();
        commit.write(sql -> {
            for (var job : jobs)
                sql.run("UPDATE erasure SET told_at = ? WHERE id = ?", at, job.id());
            return jobs.size();
        });
    }

    /// Whether a job for it is not at its end.
    boolean open(Erasure what) {
        var kind = Kind.of(what);
        var any =
                "SELECT 1 AS one FROM erasure"
                        + " WHERE app = ? AND kind = ? AND number = ? AND state <> ? LIMIT 1";
        return database.read(sql ->
                        sql.one(
                                any,
                                row -> row.number("one"),
                                what.app(),
                                kind.name(),
                                kind.number(what),
                                State.RECEIPTED.name()))
                .isPresent();
    }

    /// Whether there ever was a job for it.
    boolean knows(Erasure.OfPeriod period) {
        var any =
                """
                SELECT 1 AS one FROM erasure WHERE app = ? AND kind = ? AND number = ?
                AND category = ? AND from_at = ? AND to_at = ? LIMIT 1
                """;
        return database.read(sql ->
                        sql.one(
                                any,
                                row -> row.number("one"),
                                period.app(),
                                Kind.PERIOD.name(),
                                Kind.PERIOD.number(period),
                                period.category().name(),
                                period.from().toEpochMilli(),
                                period.to().toEpochMilli()))
                .isPresent();
    }

    private static Erasure what(Kind kind, Row row) {
        var app = row.number("app");
        var number = row.number("number");
        if (kind != Kind.PERIOD) return kind.what(app, number);
        return new Erasure.OfPeriod(
                app,
                Category.valueOf(String.valueOf(row.text("category"))),
                Instant.ofEpochMilli(row.number("from_at")),
                Instant.ofEpochMilli(row.number("to_at")),
                number == 0 ? null : number);
    }

    private static Job job(Row row) {
        var kind = Kind.valueOf(String.valueOf(row.text("kind")));
        return new Job(
                String.valueOf(row.text("id")),
                what(kind, row),
                State.valueOf(String.valueOf(row.text("state"))),
                Instant.ofEpochMilli(row.number("asked_at")),
                row.time("keys_at"),
                row.time("ended_at"),
                Json.read(String.valueOf(row.text("amounts")), Amounts.class).byStore());
    }
}
