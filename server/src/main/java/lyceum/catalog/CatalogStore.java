package lyceum.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.db.Wipe;
import lyceum.log.KeptRows;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import lyceum.personal.PersonalStore;
import org.jspecify.annotations.Nullable;

/// What the catalogue keeps of people, as it is erased.
public final class CatalogStore implements PersonalStore {
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
        Optional<Wipe> rest(Erasure erasure) {
            return switch (erasure) {
                case Erasure.OfPerson(_, var number) -> rest(person, number);
                case Erasure.OfRoom(_, var number) -> rest(room, number);
                case Erasure.OfApplication(var number) -> rest(app, number);
                // Who somebody is goes with the person, not with a time.
                case Erasure.OfPeriod _ -> Optional.empty();
            };
        }

        private Optional<Wipe> rest(@Nullable String column, long number) {
            return Optional.ofNullable(column)
                    .map(found -> new Wipe(name, sealed, found + " = ?", number));
        }
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Amount size(Erasure erasure) {
        return parts(erasure)
                .map(rest -> rows.read(sql -> new Amount(rest.rows(sql), rest.bytes(sql))))
                .reduce(Amount.NONE, Amount::and);
    }

    @Override
    public Set<Erasure> whose() {
        return rows.read(sql -> {
            var all = new HashSet<Erasure>();
            for (var table : TABLES) all.addAll(KeptRows.whose(sql, table.name(), table.person()));
            return all;
        });
    }

    private static Stream<Wipe> parts(Erasure erasure) {
        return TABLES.stream().flatMap(table -> table.rest(erasure).stream());
    }

    @Override
    public boolean erase(Erasure erasure) {
        var next = parts(erasure).filter(rest -> rows.read(rest::rows) > 0).findFirst();
        next.ifPresent(rest -> {
            // Overwritten and on the disk before it is deleted: a freed page may keep old bytes.
            rows.write(rest::overwrite);
            rows.write(rest::delete);
        });
        return next.isPresent();
    }
}
