package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.personal.Claim;
import lyceum.personal.Place.Column;
import lyceum.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The columns of a real store and the declarations are the same.
@Tag("M-05")
@Tag("I-2")
final class ColumnsTest {
    /// Ours of Flyway: which migrations ran.
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS =
            "SELECT t.name || '.' || c.name AS found FROM sqlite_master t"
                    + " JOIN pragma_table_info(t.name) c"
                    + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
                    + " AND t.name <> '"
                    + HISTORY
                    + "'";

    private static final Pattern BIRTH =
            Pattern.compile("birth|\\bdob\\b|born", Pattern.CASE_INSENSITIVE);

    @TempDir Path directory;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("lyceum.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_column_is_declared_once_and_every_declared_column_is_there() {
        assertThat(wrong(columns(), Inventory.all())).isEmpty();
        var places = Inventory.all().stream().map(Claim::place).toList();
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    @Tag("C-01")
    void no_column_and_no_message_asks_for_a_date_of_birth() {
        var names = Inventory.all().stream().map(Claim::place).map(Object::toString).toList();
        var asked = Stream.concat(columns().stream(), names.stream());
        assertThat(asked.filter(name -> BIRTH.matcher(name).find())).isEmpty();
        run("CREATE TABLE planted (date_of_birth TEXT)");
        assertThat(columns()).anyMatch(name -> BIRTH.matcher(name).find());
    }

    @Test
    void a_column_nobody_declared_is_found_and_so_is_one_that_is_not_there() {
        run("CREATE TABLE planted (canary TEXT)");
        assertThat(wrong(columns(), Inventory.all())).containsExactly("planted.canary");
        run("DROP TABLE planted");
        run("ALTER TABLE erasure DROP COLUMN reason");
        assertThat(wrong(columns(), Inventory.all())).containsExactly("erasure.reason");
    }

    @Test
    void what_is_sealed_is_in_no_index_and_in_no_table_that_leaves_copies() {
        assertThat(careless()).isEmpty();
        run("CREATE INDEX planted ON app_user (name)");
        assertThat(careless()).containsExactly("app_user.name");
        run("DROP INDEX planted");
        run("DROP TABLE receipt");
        run("CREATE TABLE receipt (body BLOB PRIMARY KEY) WITHOUT ROWID");
        assertThat(careless()).containsExactly("receipt");
    }

    /// What stands on one side only.
    private static Set<String> wrong(Set<String> there, List<Claim> claims) {
        var declared =
                columns(claims)
                        .map(column -> column.table() + "." + column.column())
                        .collect(Collectors.toSet());
        return Stream.concat(there.stream(), declared.stream())
                .filter(name -> !there.contains(name) || !declared.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Column> columns(List<Claim> claims) {
        return claims.stream()
                .map(Claim::place)
                .mapMulti((place, take) -> {
                    if (place instanceof Column column) take.accept(column);
                });
    }

    private Set<String> columns() {
        return new TreeSet<>(list(COLUMNS));
    }

    private Set<String> careless() {
        var sealed =
                Inventory.all().stream()
                        .filter(it -> it instanceof Claim.Personal personal && personal.sealed())
                        .toList();
        var indexed =
                list(
                        "SELECT i.tbl_name || '.' || c.name AS found FROM sqlite_master i"
                                + " JOIN pragma_index_info(i.name) c WHERE i.type = 'index'");
        var without =
                list(
                        "SELECT name AS found FROM pragma_table_list"
                                + " WHERE wr = 1 AND schema = 'main'");
        return Stream.concat(
                        columns(sealed)
                                .map(it -> it.table() + "." + it.column())
                                .filter(indexed::contains),
                        without.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the store says, and the files of days, which are a store too.
    private List<String> list(String statement) {
        var found = new ArrayList<String>(database.read(sql -> texts(sql, statement)));
        var days = Watch.days(database, directory.resolve("days"));
        for (var files : List.of(days.log(), days.quality())) {
            try (files) {
                found.addAll(files.write(LocalDate.EPOCH, sql -> texts(sql, statement)));
            }
        }
        return found;
    }

    private static List<String> texts(Sql sql, String statement) {
        return sql.list(statement, row -> String.valueOf(row.text("found")));
    }

    private void run(String statement) {
        var writer = database.writer();
        writer.begin();
        writer.attempt(sql -> sql.run(statement));
        writer.commit();
    }
}
