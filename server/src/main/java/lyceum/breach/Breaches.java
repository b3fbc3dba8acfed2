package lyceum.breach;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Exported;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Fresh;
import lyceum.privacy.Reminder;
import lyceum.room.AppId;
import lyceum.room.Names;
import lyceum.seal.Installation;
import org.jspecify.annotations.Nullable;

/// All breaches, open and answered. They stay until their application ends, so that it can be shown
/// how each was dealt with.
public final class Breaches {
    /// Open ones of one application; more are refused.
    public static final int MOST_OPEN = 100;

    /// Breaches of one page.
    public static final int MAX_PAGE = 100;

    private static final String OPEN = " AND closed_at IS NULL";

    private final Database database;
    private final GroupCommit commit;
    private final InstantSource clock;
    private final SealedBreaches sealed;

    private Breaches(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        this.database = database;
        this.commit = commit;
        this.clock = clock;
        sealed = new SealedBreaches(house.seal());
    }

    /// Those that stand in the store of this house.
    public static Breaches open(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        return new Breaches(house, database, commit, clock);
    }

    /// What is kept of it.
    public PersonalStore store() {
        return new KeptRows(
                "breaches",
                Category.STRUCTURE,
                "breach",
                List.of("sealed", "answer"),
                Breaches::rows,
                database,
                commit);
    }

    private static Optional<Where> rows(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson _, Erasure.OfRoom _, Erasure.OfPeriod _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
        };
    }

    /// What an application takes along of it.
    public Exported export() {
        return new BreachExport(this);
    }

    /// Notes one; on the disk when it returns. Throws [BreachRefused].
    ///
    /// @param learned since when it is known; null: since now
    public synchronized Breach note(AppId app, String what, @Nullable Instant learned, String by) {
        var now = clock.instant();
        var since = learned == null ? now : learned;
        if (!Names.says(what)) throw new BreachRefused(BreachRefused.Reason.NO_WHAT);
        if (since.isAfter(now)) throw new BreachRefused(BreachRefused.Reason.LATER);
        if (count(app, true) >= MOST_OPEN) throw new BreachRefused(BreachRefused.Reason.TOO_MANY);
        var id = Fresh.laterId();
        var said = sealed.said(app.value(), id, what.strip(), by);
        commit.write(sql ->
                sql.run(
                        "INSERT INTO breach (id, app, at, learned_at, sealed) VALUES (?,?,?,?,?)",
                        id,
                        app.value(),
                        now.toEpochMilli(),
                        since.toEpochMilli(),
                        said));
        return find(app, id).orElseThrow();
    }

    /// Answers one; on the disk when it returns. Throws [BreachRefused].
    ///
    /// @param answer what the authority was told; where it need not be, why
    public synchronized Breach close(AppId app, String id, Outcome outcome, String answer) {
        var open = find(app, id).orElseThrow(() -> new BreachRefused(BreachRefused.Reason.NONE));
        if (open.closed() != null) throw new BreachRefused(BreachRefused.Reason.CLOSED);
        if (outcome == Outcome.NO_RISK && !Names.says(answer))
            throw new BreachRefused(BreachRefused.Reason.NO_ANSWER);
        var said = answer.isBlank() ? null : sealed.answer(app.value(), id, answer.strip());
        commit.write(sql ->
                sql.run(
                        """
                        UPDATE breach SET closed_at = ?, outcome = ?, answer = ?
                        WHERE app = ? AND id = ?
                        """,
                        clock.millis(),
                        outcome.name(),
                        said,
                        app.value(),
                        id));
        return find(app, id).orElseThrow();
    }

    /// The breach of that id.
    public Optional<Breach> find(AppId app, String id) {
        return database.read(sql ->
                sql.one(
                        "SELECT * FROM breach WHERE app = ? AND id = ?",
                        sealed::open,
                        app.value(),
                        id));
    }

    /// Those of an application, the one that is known longest first.
    ///
    /// @param open only those that were not answered
    public List<Breach> list(AppId app, boolean open, int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM breach WHERE app = ?"
                                + (open ? OPEN : "")
                                + " ORDER BY learned_at, id LIMIT ? OFFSET ?",
                        sealed::open,
                        app.value(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    /// How many there are.
    ///
    /// @param open only those that were not answered
    public long count(AppId app, boolean open) {
        var statement = "SELECT count(*) AS n FROM breach WHERE app = ?" + (open ? OPEN : "");
        return database.read(sql -> sql.one(statement, row -> row.number("n"), app.value()))
                .orElse(0L);
    }

    /// Calls somebody while there is still time to tell the authority of one.
    ///
    /// @param now the time by which they are due
    public Reminder reminder(Supplier<Instant> now) {
        return new Reminder(
                "breaches have to be told to the authority", Breach.CALL, this::due, now);
    }

    // The ids of the open ones, in all applications, that have to be told then or before.
    private Set<String> due(Instant by) {
        var statement = "SELECT id FROM breach WHERE learned_at <= ?" + OPEN;
        var learned = by.minus(Breach.LIMIT).toEpochMilli();
        return database.read(sql ->
                Set.copyOf(sql.list(statement, row -> String.valueOf(row.text("id")), learned)));
    }
}
