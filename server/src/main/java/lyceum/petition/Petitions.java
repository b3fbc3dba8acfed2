package lyceum.petition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.log.GroupCommit;
import lyceum.personal.Dated;
import lyceum.personal.Exported;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Fresh;
import lyceum.privacy.Reminder;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import org.jspecify.annotations.Nullable;

/// All petitions, open and answered. A petition is on the disk before anybody is told that it was
/// taken.
public final class Petitions {
    /// Open ones of one application; more are refused.
    public static final int MOST_OPEN = 1_000;

    /// Petitions of one page.
    public static final int MAX_PAGE = 100;

    private static final String OPEN = " AND closed_at IS NULL";

    // From when on the first month counts; what was given more time is as if it had come later.
    private static final String SINCE = "CASE WHEN extended_at IS NULL THEN at ELSE at + ? END";

    private final Installation house;
    private final Database database;
    private final GroupCommit commit;
    private final InstantSource clock;
    private final SealedPetitions sealed;
    private final PetitionRows rows;

    private Petitions(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        this.house = house;
        this.database = database;
        this.commit = commit;
        this.clock = clock;
        sealed = new SealedPetitions(house.seal());
        rows = new PetitionRows(database, commit, clock);
    }

    /// Those that stand in the store of this house.
    public static Petitions open(
            Installation house, Database database, GroupCommit commit, InstantSource clock) {
        return new Petitions(house, database, commit, clock);
    }

    /// What is kept of it.
    public PersonalStore store() {
        return rows;
    }

    /// What of it has a time.
    public Dated dated() {
        return rows;
    }

    /// What people take along of it.
    public Exported export() {
        return new PetitionExport(database, sealed);
    }

    /// Takes a petition. Who asks the same again while it is open has asked once; what came
    /// unproven is proven when the application sends it on. Empty: there is no such person. Throws
    /// [PetitionRefused].
    synchronized Optional<Petition> file(AppId app, UserId user, Kind kind, Source source) {
        return house.vault()
                .person(app.value(), user.value())
                .map(person ->
                        same(person, kind)
                                .map(before -> again(app, before, source))
                                .orElseGet(() -> insert(person, user, kind, source)));
    }

    private Optional<Petition> same(Scope.Person person, Kind kind) {
        return database.read(sql ->
                sql.one(
                        "SELECT * FROM petition WHERE app = ? AND person = ? AND kind = ?" + OPEN,
                        sealed::open,
                        person.app(),
                        person.person(),
                        kind.name()));
    }

    private Petition again(AppId app, Petition before, Source source) {
        if (source.proven() && !before.proven())
            commit.write(
                    sql -> sql.run("UPDATE petition SET proven = 1 WHERE id = ?", before.id()));
        if (source == Source.APPLICATION) told(app, List.of(before));
        return find(app, before.id()).orElseThrow();
    }

    private Petition insert(Scope.Person person, UserId user, Kind kind, Source source) {
        var app = new AppId(person.app());
        if (count(app, true) >= MOST_OPEN)
            throw new PetitionRefused(PetitionRefused.Reason.TOO_MANY);
        var id = Fresh.laterId();
        var now = clock.millis();
        var name = sealed.user(person, id, user.value());
        commit.write(sql ->
                sql.run(
                        """
                        INSERT INTO petition
                            (id, app, person, kind, source, proven, state, at, told_at, sealed)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        person.app(),
                        person.person(),
                        kind.name(),
                        source.name(),
                        source.proven(),
                        State.OPEN.name(),
                        now,
                        source == Source.APPLICATION ? now : null,
                        name));
        return find(app, id).orElseThrow();
    }

    /// Those of an application, the one that is due first before the others.
    ///
    /// @param open only those that were not answered
    public List<Petition> list(AppId app, boolean open, int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT * FROM petition WHERE app = ?"
                                + (open ? OPEN : "")
                                + " ORDER BY "
                                + SINCE
                                + ", id LIMIT ? OFFSET ?",
                        sealed::open,
                        app.value(),
                        Petition.MORE.toMillis(),
                        Math.clamp(limit, 0, MAX_PAGE),
                        offset));
    }

    /// How many there are.
    ///
    /// @param open only those that were not answered
    public long count(AppId app, boolean open) {
        var statement = "SELECT count(*) AS n FROM petition WHERE app = ?" + (open ? OPEN : "");
        return database.read(sql -> sql.one(statement, row -> row.number("n"), app.value()))
                .orElse(0L);
    }

    /// The petition of that id.
    public Optional<Petition> find(AppId app, String id) {
        return one(app, id, sealed::open);
    }

    private <T> Optional<T> one(AppId app, String id, Function<Row, T> as) {
        return database.read(sql ->
                sql.one("SELECT * FROM petition WHERE app = ? AND id = ?", as, app.value(), id));
    }

    /// The application knows of these from now on: they were sent on.
    public void told(AppId app, List<Petition> petitions) {
        var now = clock.millis();
        for (var one : petitions)
            if (one.told() == null)
                commit.write(sql ->
                        sql.run(
                                """
                                UPDATE petition SET told_at = ?
                                WHERE app = ? AND id = ? AND told_at IS NULL
                                """,
                                now,
                                app.value(),
                                one.id()));
    }

    /// Notes how far one is. Of somebody who was erased meanwhile no answer is kept.
    ///
    /// @param work the archive or the erasure that comes of it; empty: as before
    synchronized Petition move(AppId app, String id, State state, String work, String answer) {
        var now = clock.millis();
        var said = kept(app, id, "answer", answer);
        commit.write(sql ->
                sql.run(
                        """
                        UPDATE petition SET state = ?, closed_at = coalesce(closed_at, ?),
                            work = coalesce(?, work), answer = ?
                        WHERE app = ? AND id = ?
                        """,
                        state.name(),
                        state.closed() ? now : null,
                        work.isEmpty() ? null : work,
                        said,
                        app.value(),
                        id));
        return find(app, id).orElseThrow();
    }

    /// Gives a petition more time, once and before its day has come. Throws [PetitionRefused].
    ///
    /// @param reason what the person is told
    synchronized Petition extend(AppId app, String id, String reason) {
        var now = clock.instant();
        if (find(app, id).flatMap(before -> before.extendsTo(now)).isEmpty())
            throw new PetitionRefused(PetitionRefused.Reason.NOT_EXTENDED);
        var said = kept(app, id, "extension", reason);
        commit.write(sql ->
                sql.run(
                        """
                        UPDATE petition SET extended_at = ?, extension = ?
                        WHERE app = ? AND id = ?
                        """,
                        now.toEpochMilli(),
                        said,
                        app.value(),
                        id));
        return find(app, id).orElseThrow();
    }

    private byte @Nullable [] kept(AppId app, String id, String what, String said) {
        if (said.isEmpty()) return null;
        try {
            return one(app, id, SealedPetitions::person)
                    .map(person -> sealed.text(person, id, what, said))
                    .orElse(null);
        } catch (ScopeErased gone) {
            return null;
        }
    }

    /// Calls somebody while there is still time to answer one.
    ///
    /// @param now the time by which they are due
    public Reminder reminder(Supplier<Instant> now) {
        return new Reminder("petitions have to be answered", Petition.REMINDER, this::due, now);
    }

    // The ids of the open ones, in all applications, that have to be answered then or before.
    private Set<String> due(Instant by) {
        var statement = "SELECT id FROM petition WHERE " + SINCE + " <= ?" + OPEN;
        var more = Petition.MORE.toMillis();
        var since = by.minus(Petition.LIMIT).toEpochMilli();
        return database.read(sql ->
                Set.copyOf(
                        sql.list(statement, row -> String.valueOf(row.text("id")), more, since)));
    }
}
