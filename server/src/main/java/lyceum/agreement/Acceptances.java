package lyceum.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.agreement.Acceptance.Method;
import lyceum.catalog.Beginning;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.log.GroupCommit;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.PersonalStore;
import lyceum.privacy.Keeping;
import lyceum.privacy.Profile;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Installation;
import lyceum.seal.Scope;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// Who accepted which agreement for which application. Rows are only added, and the newest one
/// holds; it is asked for at every reading, so what holds is kept in memory.
public final class Acceptances {
    /// How long classes are made without a newer text that was published, unless set otherwise.
    public static final Duration NOTICE = Duration.ofDays(30);

    private final Agreements agreements;
    private final Publications publications;
    private final AcceptanceRows rows;
    private final @Nullable Duration notice;
    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;
    private final InstantSource clock;
    private final Map<Long, Agreement> holding = new ConcurrentHashMap<>();

    /// Those that stand in the store of this house.
    public Acceptances(
            Agreements agreements,
            Database database,
            GroupCommit commit,
            Installation house,
            InstantSource clock) {
        this(agreements, database, commit, house, clock, NOTICE);
    }

    /// The same with another time in which a newer text has to be accepted; null: without end.
    public Acceptances(
            Agreements agreements,
            Database database,
            GroupCommit commit,
            Installation house,
            InstantSource clock,
            @Nullable Duration notice) {
        this.agreements = agreements;
        this.notice = notice;
        this.database = database;
        this.commit = commit;
        this.seal = house.seal();
        this.clock = clock;
        var all = "SELECT app, agreement FROM terms_acceptance ORDER BY app, n";
        database.read(sql -> sql.list(all, this::keep));
        rows = new AcceptanceRows(database, commit, clock);
        publications = new Publications(agreements, database, commit, clock);
        house.vault().whenEnded(this::forget);
    }

    private Optional<Agreement> keep(Row row) {
        var agreement = agreement(row);
        agreement.ifPresentOrElse(
                one -> holding.put(row.number("app"), one),
                () -> holding.remove(row.number("app")));
        return agreement;
    }

    private Optional<Agreement> agreement(Row row) {
        return agreements.find(String.valueOf(row.text("agreement")));
    }

    private void forget(Set<Scope> ended) {
        for (var scope : ended) if (scope instanceof Scope.App(var app)) holding.remove(app);
    }

    /// All that can be accepted.
    public Agreements agreements() {
        return agreements;
    }

    /// What an application is bound to; empty: nothing was accepted for it.
    public Optional<Agreement> holding(AppId app) {
        return Optional.ofNullable(holding.get(app.value()));
    }

    /// A newer text that waits to be accepted for it; empty: there is none.
    public Optional<Agreement> pending(AppId app) {
        return holding(app).flatMap(agreements::following);
    }

    /// Until when classes are made for an application without the newer text: so long after it was
    /// published here, and not before it can be accepted. Empty: there is none, or no end.
    public Optional<Instant> deadline(AppId app) {
        if (notice == null) return Optional.empty();
        return pending(app)
                .map(Agreement::document)
                .flatMap(text -> publications.of(text).map(at -> later(at, text.effectiveAt())))
                .map(begun -> begun.plus(notice));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /// Whether a newer text should have been accepted by now. What was ordered before goes on.
    public boolean late(AppId app) {
        return deadline(app).filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    /// How strictly things of an application are kept; as usual where nothing was accepted.
    public Profile profile(AppId app) {
        return holding(app).map(Agreement::profile).orElse(Profile.DEFAULT);
    }

    /// The usual agreement is accepted by making an application, in the same transaction.
    ///
    /// @param by who makes it
    public Beginning beginning(String by) {
        return (sql, app) -> {
            var usual = agreements.usual();
            insert(sql, app.value(), usual, by, Method.CREATION);
            // If the transaction fails there is no application of that number to ask about.
            holding.put(app.value(), usual);
        };
    }

    /// Binds an application to an agreement; on disk when it returns. Nothing that was over comes
    /// back by that. Where it is bound to it already nothing changes. Throws [AgreementRefused].
    public synchronized Acceptance accept(
            Keeping keeping, AppId app, Agreement agreement, String by, Method method) {
        var before = newest(app).filter(one -> one.agreement().equals(agreement));
        if (before.isPresent()) return before.get();
        var bases = agreement.profile().bases();
        if (keeping.holds().standing(app.value()).stream()
                .anyMatch(hold -> !bases.contains(hold.basis()))) throw new AgreementRefused();
        keeping.retention()
                .rebind(
                        app,
                        sql -> insert(sql, app.value(), agreement, by, method),
                        () -> holding.put(app.value(), agreement));
        return newest(app).orElseThrow();
    }

    private int insert(Sql sql, long app, Agreement agreement, String by, Method method) {
        var last = "SELECT coalesce(max(n), 0) AS n FROM terms_acceptance WHERE app = ?";
        var n = sql.one(last, row -> row.number("n"), app).orElse(0L) + 1;
        return sql.run(
                """
                INSERT INTO terms_acceptance (app, n, agreement, sha256, accepter, at, method)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                app,
                n,
                agreement.id(),
                agreement.document().sha256(),
                seal.sealText(place(app, n), by),
                clock.millis(),
                method.name());
    }

    private static Address place(long app, long n) {
        return Address.ofApp(app, "terms_acceptance/" + n);
    }

    /// The acceptance that holds; empty: nothing was accepted.
    public Optional<Acceptance> newest(AppId app) {
        var newest = "SELECT * FROM terms_acceptance WHERE app = ? ORDER BY n DESC LIMIT 1";
        return database.read(sql -> sql.one(newest, this::acceptance, app.value()))
                .flatMap(found -> found);
    }

    private Optional<Acceptance> acceptance(Row row) {
        var place = place(row.number("app"), row.number("n"));
        return agreement(row)
                .map(agreement ->
                        new Acceptance(
                                agreement,
                                String.valueOf(row.text("sha256")),
                                seal.openText(place, row.bytes("accepter")),
                                Instant.ofEpochMilli(row.number("at")),
                                Method.valueOf(String.valueOf(row.text("method")))));
    }

    /// What was accepted, as it is taken along with a whole application; a person accepts nothing
    /// here.
    public Exported export() {
        return (extract, sheets) -> {
            switch (extract) {
                case Extract.OfPerson _ -> {}
                case Extract.OfApplication(var app, _) -> {
                    sheets.begin("terms.jsonl");
                    var all = "SELECT * FROM terms_acceptance WHERE app = ? ORDER BY n";
                    var kept = database.read(sql -> sql.list(all, this::acceptance, app));
                    for (var one : kept)
                        one.ifPresent(it ->
                                sheets.row(
                                        new Accepted(
                                                it.agreement().id(),
                                                it.sha256(),
                                                it.accepter(),
                                                it.at(),
                                                it.method())));
                }
            }
        };
    }

    private record Accepted(
            String agreement, String sha256, String accepter, Instant at, Method method) {
        @Override
        public String toString() {
            return "Accepted(…)";
        }
    }

    /// What is kept of it, which ends with its application and with nobody else.
    public PersonalStore store() {
        return rows;
    }

    /// Removes what is known, without names, of applications that are gone for so long that no
    /// claim can be made any more.
    ///
    /// @param limitation after the end of an application
    public void endProofs(Duration limitation) {
        rows.end(clock.instant().minus(limitation));
    }
}
