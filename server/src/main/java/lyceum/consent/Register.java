package lyceum.consent;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.db.Row;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.privacy.Grant;
import lyceum.room.AppId;
import lyceum.room.UserId;
import lyceum.seal.Vault;
import org.jspecify.annotations.Nullable;

/// All that was said, for the customer who has to prove it. Nothing is unsealed without a [Grant].
public final class Register {
    /// Statements of one page.
    public static final int MAX_PAGE = 100;

    private final Vault vault;
    private final Database database;
    private final SealedStatements statements;
    private final Limits limits;
    private final InstantSource clock;

    Register(
            Vault vault,
            Database database,
            SealedStatements statements,
            Limits limits,
            InstantSource clock) {
        this.vault = vault;
        this.database = database;
        this.statements = statements;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param total how many rows there are in all
    /// @param people how many people the page tells of
    public record Page(long total, List<Statement> statements, long people) {}

    /// Of fewer people nothing is counted where nobody is named: few could be guessed.
    public static final int LEAST_PEOPLE = 10;

    /// How often the words of a version were agreed to and taken back.
    ///
    /// @param version 0: none were shown, the customer's server said it
    public record Count(Kind kind, int version, long given, long withdrawn) {
        /// Whether it may be shown: it is of so many that nobody can be guessed from it.
        boolean hides() {
            return given >= LEAST_PEOPLE && (withdrawn == 0 || withdrawn >= LEAST_PEOPLE);
        }
    }

    /// Which rows are looked for.
    private record Rows(String condition, List<@Nullable Object> values) {
        @Nullable Object[] with(Object... more) {
            var all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    /// The statements about a user, or about all where null, oldest first.
    public Page list(Grant grant, @Nullable UserId user, int offset, int limit) {
        grant.check(Category.PROFILE, clock.instant());
        var rows = rows(grant.app().value(), user);
        if (rows.isEmpty()) return new Page(0, List.of(), 0);
        var of = rows.get();
        var found =
                database.read(sql ->
                        sql.list(
                                "SELECT * FROM consent WHERE "
                                        + of.condition()
                                        + " ORDER BY at, id LIMIT ? OFFSET ?",
                                this::readable,
                                of.with(Math.clamp(limit, 0, MAX_PAGE), offset)));
        var all = found.stream().flatMap(Optional::stream).toList();
        var people = all.stream().map(Statement::user).distinct().count();
        return new Page(total(of), all, people);
    }

    private Optional<Statement> readable(Row row) {
        var frozen = limits.frozen(row.number("app"), row.number("person"));
        return frozen ? Optional.empty() : statements.open(row);
    }

    private Optional<Rows> rows(long app, @Nullable UserId user) {
        var old = limits.tooOld(app, Category.PROFILE).toEpochMilli();
        if (user == null) return Optional.of(new Rows("app = ? AND at > ?", List.of(app, old)));
        return vault.person(app, user.value())
                .map(person ->
                        new Rows(
                                "app = ? AND at > ? AND person = ?",
                                List.of(app, old, person.person())));
    }

    private long total(Rows rows) {
        var statement = "SELECT count(*) AS n FROM consent WHERE " + rows.condition();
        return database.read(sql -> sql.one(statement, row -> row.number("n"), rows.with()))
                .orElse(0L);
    }

    /// The counts of an application, which name nobody; none of fewer than [#LEAST_PEOPLE].
    public List<Count> counts(AppId app) {
        var all =
                "SELECT * FROM consent_count WHERE app = ? ORDER BY kind, version LIMIT "
                        + MAX_PAGE;
        var counts = database.read(sql -> sql.list(all, Counts::count, app.value()));
        return counts.stream().filter(Count::hides).toList();
    }
}
