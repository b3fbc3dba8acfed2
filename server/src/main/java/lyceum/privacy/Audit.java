package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.db.Sql;
import lyceum.db.Wipe;
import lyceum.db.WipeEach;
import lyceum.json.Json;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.Limits;
import lyceum.personal.PersonalStore;
import lyceum.room.AppId;
import lyceum.seal.Address;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import lyceum.seal.SealBroken;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;

/// Who looked at whose data, why and when: a chain of rows for each application, of which none can
/// be left out or changed without showing. Who it was is sealed and ends with its time; the chain
/// stays.
public final class Audit implements PersonalStore, Dated {
    /// Rows of one page.
    public static final int MAX_PAGE = 100;

    private static final String NONE = "0".repeat(64);
    private static final String WITHIN = "app = ? AND at >= ? AND at < ?";

    private final Database database;
    private final GroupCommit commit;
    private final Seal seal;
    private final Limits limits;
    private final InstantSource clock;
    private final KeptRows rows;
    private final ShownRows shown;

    Audit(
            Database database,
            GroupCommit commit,
            Seal seal,
            Vault vault,
            Limits limits,
            InstantSource clock) {
        shown = new ShownRows(database, commit, vault);
        this.limits = limits;
        this.database = database;
        this.commit = commit;
        this.seal = seal;
        this.clock = clock;
        rows =
                new KeptRows(
                        "audit",
                        Category.AUDIT,
                        "audit",
                        List.of("sealed"),
                        Audit::of,
                        database,
                        commit);
    }

    private static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson _, Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period ->
                    Where.of(period, Category.AUDIT, null).map(Audit::known);
        };
    }

    private static Where known(Where rows) {
        return new Where(rows.condition() + " AND sealed IS NOT NULL", rows.values());
    }

    private record Who(String actor, String ticket) {}

    /// One row as it is shown.
    ///
    /// @param n its number in the application, from 1
    /// @param actor empty: it is too old to be known
    /// @param purpose as it was said; empty: none that there is
    /// @param whole whether the chain leads to it from the one before
    public record Entry(
            long n,
            Instant at,
            String actor,
            String ticket,
            String purpose,
            Category category,
            boolean granted,
            long people,
            boolean whole,
            String hash) {}

    private record Line(
            String id,
            long app,
            long n,
            long at,
            String purpose,
            String category,
            boolean granted,
            long people,
            byte[] sealed,
            String digest,
            String hash) {
        String chained(String before) {
            return hashed(before, n, at, purpose, category, granted, people, digest);
        }
    }

    private static String hashed(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) text.append(part).append('\n');
        return Receipts.hash(text.toString().getBytes(UTF_8));
    }

    /// Notes that somebody looked, or wished to; on disk when it returns.
    void note(Look look, boolean granted, Shown seen) {
        var people = seen.people();
        var id = Fresh.id();
        var app = look.app().value();
        var at = clock.millis();
        var purpose = Purpose.named(look.purpose()).map(Purpose::name).orElse("");
        var category = look.category().name();
        var who = new Who(look.actor(), look.ticket());
        var sealed = seal.seal(place(app, id), Json.bytes(who));
        var digest = Receipts.hash(sealed);
        commit.write(sql -> {
            var last = last(sql, app, Long.MAX_VALUE);
            var n = last.map(Line::n).orElse(0L) + 1;
            var before = last.map(Line::hash).orElse(NONE);
            var hash = hashed(before, n, at, purpose, category, granted, people, digest);
            shown.add(sql, app, n, at, seen);
            return sql.run(
                    """
                    INSERT INTO audit (id, app, n, at, purpose, category, granted, people, sealed,
                        digest, hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    app,
                    n,
                    at,
                    purpose,
                    category,
                    granted,
                    people,
                    sealed,
                    digest,
                    hash);
        });
    }

    private static Address place(long app, String id) {
        return new Address(Category.AUDIT, List.of(new Scope.App(app)), "audit/" + id);
    }

    private static Optional<Line> last(Sql sql, long app, long before) {
        return sql.one(
                "SELECT * FROM audit WHERE app = ? AND n < ? ORDER BY n DESC LIMIT 1",
                Audit::line,
                app,
                before);
    }

    private static Line line(Row row) {
        return new Line(
                text(row.text("id")),
                row.number("app"),
                row.number("n"),
                row.number("at"),
                text(row.text("purpose")),
                text(row.text("category")),
                row.yes("granted"),
                row.number("people"),
                row.bytes("sealed"),
                text(row.text("digest")),
                text(row.text("hash")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The rows of a time, oldest first.
    public List<Entry> list(AppId app, Instant from, Instant to, int offset, int limit) {
        return database.read(sql ->
                sql
                        .list(
                                "SELECT * FROM audit WHERE "
                                        + WITHIN
                                        + " ORDER BY n LIMIT ? OFFSET ?",
                                Audit::line,
                                app.value(),
                                from.toEpochMilli(),
                                to.toEpochMilli(),
                                Math.clamp(limit, 0, MAX_PAGE),
                                offset)
                        .stream()
                        .map(line -> entry(line, last(sql, app.value(), line.n())))
                        .toList());
    }

    /// How many there are of that time.
    public long count(AppId app, Instant from, Instant to) {
        return database.read(sql ->
                        sql.one(
                                "SELECT count(*) AS n FROM audit WHERE " + WITHIN,
                                row -> row.number("n"),
                                app.value(),
                                from.toEpochMilli(),
                                to.toEpochMilli()))
                .orElse(0L);
    }

    /// What this actor saw from `from` on and before `to`, as long as the rows are kept.
    public Touched touched(AppId app, String actor, Instant from, Instant to) {
        var mine = new ArrayList<Long>();
        for (int at = 0; ; at += MAX_PAGE) {
            var page = list(app, from, to, at, MAX_PAGE);
            for (var row : page) if (row.granted() && row.actor().equals(actor)) mine.add(row.n());
            if (page.isEmpty()) return shown.of(app.value(), mine);
        }
    }

    /// What is kept of who was seen.
    KeptRows shown() {
        return shown.kept();
    }

    private Entry entry(Line line, Optional<Line> before) {
        var follows = before.map(Line::n).orElse(0L) + 1 == line.n();
        var chained = line.chained(before.map(Line::hash).orElse(NONE)).equals(line.hash());
        var kept = line.sealed().length == 0 || Receipts.hash(line.sealed()).equals(line.digest());
        var who = who(line);
        return new Entry(
                line.n(),
                Instant.ofEpochMilli(line.at()),
                who.actor(),
                who.ticket(),
                line.purpose(),
                Category.valueOf(line.category()),
                line.granted(),
                line.people(),
                follows && chained && kept,
                line.hash());
    }

    private Who who(Line line) {
        try {
            var at = Instant.ofEpochMilli(line.at());
            var old = !limits.readable(line.app(), Category.AUDIT, at);
            if (old || line.sealed().length == 0) return new Who("", "");
            var opened = seal.open(place(line.app(), line.id()), line.sealed());
            return Json.read(opened, Who.class);
        } catch (ScopeErased | SealBroken goneOrChanged) {
            return new Who("", "");
        }
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public Amount size(Erasure erasure) {
        return rows.size(erasure);
    }

    @Override
    public Set<Erasure> whose() {
        return rows.whose();
    }

    @Override
    public boolean erase(Erasure erasure) {
        return rows.erase(erasure);
    }

    @Override
    public Optional<Instant> oldest(long app) {
        var first = "SELECT at FROM audit WHERE app = ? AND sealed IS NOT NULL ORDER BY n LIMIT 1";
        return database.read(sql -> sql.one(first, row -> row.number("at"), app))
                .map(Instant::ofEpochMilli);
    }

    /// Takes out who it was; the row and the chain stay.
    @Override
    public boolean expire(long app, Instant before, List<Erasure> held) {
        var old =
                database.read(sql ->
                        sql.list(
                                """
                                SELECT n FROM audit WHERE app = ? AND at < ?
                                AND sealed IS NOT NULL ORDER BY n LIMIT ?
                                """,
                                row -> new @Nullable Object[] {app, row.number("n")},
                                app,
                                before.toEpochMilli(),
                                Wipe.BATCH));
        if (old.isEmpty()) return false;
        var some = new WipeEach("audit", List.of("sealed"), "app = ? AND n = ?", old);
        commit.write(some::overwrite);
        commit.write(some::clear);
        return true;
    }

    @Override
    public void tidy() {
        // All rows are in one file, which stays.
    }
}
