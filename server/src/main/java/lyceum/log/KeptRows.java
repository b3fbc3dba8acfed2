package lyceum.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.db.Wipe;
import lyceum.personal.Amount;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// A table of the store whose rows belong to an application and have a time (columns `app`, `at`),
/// as they are erased and as they expire.
public final class KeptRows implements PersonalStore, Dated {
    private final String name;
    private final Category category;
    private final String table;
    private final List<String> sealed;
    private final Function<Erasure, Optional<Where>> where;
    private final Database database;
    private final GroupCommit commit;
    private final @Nullable String person;

    /// Which rows belong to an erasure, with `?` for the values.
    public record Where(String condition, @Nullable Object... values) {
        /// The rows of a period if it is one of this kind. `person` finds those of one person;
        /// null: no row leads to anybody.
        public static Optional<Where> of(
                Erasure.OfPeriod period, Category mine, @Nullable String person) {
            if (period.category() != mine) return Optional.empty();
            var within = "app = ? AND at >= ? AND at < ?";
            var from = period.from().toEpochMilli();
            var to = period.to().toEpochMilli();
            if (period.person() == null)
                return Optional.of(new Where(within, period.app(), from, to));
            if (person == null) return Optional.empty();
            return Optional.of(
                    new Where(within + " AND " + person, period.app(), from, to, period.person()));
        }

        /// The rows of an application before a time, without those of others.
        public static Where before(long app, Instant before, Stream<Where> others) {
            var condition = new StringBuilder("app = ? AND at < ?");
            var values = new ArrayList<@Nullable Object>(List.of(app, before.toEpochMilli()));
            others.forEach(each -> {
                condition.append(" AND NOT (").append(each.condition()).append(")");
                values.addAll(Arrays.asList(each.values()));
            });
            return new Where(condition.toString(), values.toArray());
        }
    }

    /// @param name how receipts call it
    /// @param where the rows of an erasure; empty: none of that kind
    public KeptRows(
            String name,
            Category category,
            String table,
            List<String> sealed,
            Function<Erasure, Optional<Where>> where,
            Database database,
            GroupCommit commit) {
        this(name, category, table, sealed, where, database, commit, null);
    }

    private KeptRows(
            String name,
            Category category,
            String table,
            List<String> sealed,
            Function<Erasure, Optional<Where>> where,
            Database database,
            GroupCommit commit,
            @Nullable String person) {
        this.person = person;
        this.name = name;
        this.category = category;
        this.table = table;
        this.sealed = List.copyOf(sealed);
        this.where = where;
        this.database = database;
        this.commit = commit;
    }

    /// What holds an application together, which ends with it and with nobody else.
    public static KeptRows ofApplications(
            String name, String table, List<String> sealed, Database database, GroupCommit commit) {
        var category = Category.STRUCTURE;
        return new KeptRows(name, category, table, sealed, KeptRows::whole, database, commit);
    }

    private static Optional<Where> whole(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson _, Erasure.OfRoom _, Erasure.OfPeriod _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
        };
    }

    /// The same rows, which lead to people by that column.
    public KeptRows of(String column) {
        return new KeptRows(name, category, table, sealed, where, database, commit, column);
    }

    private Wipe wipe(Where which) {
        return new Wipe(table, sealed, which.condition(), which.values());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public Amount size(Erasure erasure) {
        return where.apply(erasure)
                .map(this::wipe)
                .map(rows -> database.read(sql -> new Amount(rows.rows(sql), rows.bytes(sql))))
                .orElse(Amount.NONE);
    }

    @Override
    public Set<Erasure> whose() {
        return database.read(sql -> whose(sql, table, person));
    }

    /// Whose rows stand in a table with a column `app`, and one that leads to people unless null.
    public static Set<Erasure> whose(Sql sql, String table, @Nullable String person) {
        var all = new HashSet<Erasure>();
        sql.list(
                "SELECT DISTINCT app FROM " + table,
                row -> all.add(new Erasure.OfApplication(row.number("app"))));
        if (person == null) return all;
        var people = "SELECT DISTINCT app, %1$s AS person FROM %2$s WHERE %1$s <> 0";
        sql.list(
                people.formatted(person, table),
                row -> all.add(new Erasure.OfPerson(row.number("app"), row.number("person"))));
        return all;
    }

    @Override
    public boolean erase(Erasure erasure) {
        return where.apply(erasure).map(which -> some(wipe(which))).orElse(false);
    }

    @Override
    public Optional<Instant> oldest(long app) {
        return database.read(sql ->
                sql.one(
                        "SELECT at FROM " + table + " WHERE app = ? ORDER BY at LIMIT 1",
                        row -> Instant.ofEpochMilli(row.number("at")),
                        app));
    }

    @Override
    public boolean expire(long app, Instant before, List<Erasure> held) {
        var spared = held.stream().flatMap(each -> where.apply(each).stream());
        return some(wipe(Where.before(app, before, spared)));
    }

    // Overwritten and on the disk before it is deleted.
    private boolean some(Wipe rows) {
        if (database.read(rows::rows) == 0) return false;
        commit.write(rows::overwrite);
        commit.write(rows::delete);
        return true;
    }

    @Override
    public void tidy() {
        // All rows are in one file, which stays.
    }
}
