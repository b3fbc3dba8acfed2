package lyceum.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.db.Sql;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// What the catalogue keeps of people, as it is erased.
public final class CatalogStore implements PersonalStore {
    /// Rows of one piece of work.
    static final int BATCH = 500;

    private static final List<Table> TABLES =
            List.of(
                    new Table(
                            "app_user",
                            List.of("user_id", "origin_id", "name", "avatar"),
                            "id",
                            null,
                            "app"),
                    new Table("supervisor", List.of(), "user_number", null, "app"),
                    new Table("join_link", List.of("code", "user_id"), "person", "room", "app"),
                    new Table("signing_key", List.of("secret"), null, null, "app"),
                    new Table("api_key", List.of("secret"), null, null, "app"),
                    new Table("application", List.of("name"), null, null, "app"));

    private final Rows rows;

    CatalogStore(Rows rows) {
        this.rows = rows;
    }

    /// A table, its sealed columns, and by which column it is found for each kind of erasure.
    private record Table(
            String name,
            List<String> sealed,
            @Nullable String person,
            @Nullable String room,
            @Nullable String app) {
        /// The rows of an erasure; empty: this table holds nothing of its kind.
        Optional<Rest> rest(Erasure erasure) {
            return switch (erasure) {
                case Erasure.OfPerson(_, var number) -> rest(person, number);
                case Erasure.OfRoom(_, var number) -> rest(room, number);
                case Erasure.OfApplication(var number) -> rest(app, number);
                // Who somebody is goes with the person, not with a time.
                case Erasure.OfPeriod _ -> Optional.empty();
            };
        }

        private Optional<Rest> rest(@Nullable String column, long number) {
            return Optional.ofNullable(column).map(name -> new Rest(this, name, number));
        }
    }

    private record Rest(Table table, String column, long number) {
        private String where() {
            return " WHERE rowid IN (SELECT rowid FROM %s WHERE %s = ? ORDER BY rowid LIMIT %d)"
                    .formatted(table.name(), column, BATCH);
        }

        Amount size(Sql sql) {
            var bytes =
                    table.sealed().stream()
                            .map(name -> "coalesce(sum(length(" + name + ")), 0)")
                            .collect(Collectors.joining(" + "));
            var statement =
                    "SELECT count(*) AS items, %s AS bytes FROM %s WHERE %s = ?"
                            .formatted(bytes.isEmpty() ? "0" : bytes, table.name(), column);
            return sql.one(
                            statement,
                            row -> new Amount(row.number("items"), row.number("bytes")),
                            number)
                    .orElse(Amount.NONE);
        }

        int overwrite(Sql sql) {
            var columns =
                    table.sealed().stream()
                            .map(name -> name + " = zeroblob(length(" + name + "))")
                            .collect(Collectors.joining(", "));
            if (columns.isEmpty()) return 0;
            return sql.run("UPDATE " + table.name() + " SET " + columns + where(), number);
        }

        int delete(Sql sql) {
            return sql.run("DELETE FROM " + table.name() + where(), number);
        }
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Amount size(Erasure erasure) {
        return parts(erasure).map(rest -> rows.read(rest::size)).reduce(Amount.NONE, Amount::and);
    }

    private static Stream<Rest> parts(Erasure erasure) {
        return TABLES.stream().flatMap(table -> table.rest(erasure).stream());
    }

    @Override
    public boolean erase(Erasure erasure) {
        var next = parts(erasure).filter(rest -> rows.read(rest::size).items() > 0).findFirst();
        next.ifPresent(rest -> {
            // Overwritten and on the disk before it is deleted: a freed page may keep old bytes.
            rows.write(rest::overwrite);
            rows.write(rest::delete);
        });
        return next.isPresent();
    }
}
