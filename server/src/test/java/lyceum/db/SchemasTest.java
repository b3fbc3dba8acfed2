package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lyceum.MariaServer;
import lyceum.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both engines keep the same: the same tables with the same columns, up to the same migration.
class SchemasTest {
    /// What only MariaDB needs.
    private static final Set<String> OWN = Set.of("to_scrub", "wash");

    private static final String HISTORY = "flyway_schema_history";

    @TempDir Path directory;

    @Test
    void theSameColumns() {
        var name = MariaServer.freshName();
        Database.open(MariaServer.engine(name)).close();
        var maria =
                MariaServer.list(
                        "SELECT concat(table_name, '.', column_name, ' ', data_type, ' ',"
                                + " is_nullable) FROM information_schema.columns"
                                + " WHERE table_schema = '"
                                + name
                                + "'");
        assertThat(sorted(maria)).isEqualTo(sorted(sqlite())).hasSizeGreaterThan(100);
    }

    @Test
    void theSameVersion() {
        var name = MariaServer.freshName();
        Database.open(MariaServer.engine(name)).close();
        var newest = "SELECT version FROM %s ORDER BY installed_rank DESC LIMIT 1";
        try (var database = Database.open(directory.resolve("lyceum.db"))) {
            assertThat(MariaServer.list(newest.formatted(name + "." + HISTORY)))
                    .isEqualTo(texts(database, newest.formatted(HISTORY), "version"));
        }
    }

    private List<String> sqlite() {
        var columns =
                """
                SELECT t.name || '.' || c.name || ' ' || c.type || ' ' ||
                    CASE WHEN c."notnull" THEN 'NO' ELSE 'YES' END AS found
                FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
                """;
        try (var database = Database.open(directory.resolve("columns.db"))) {
            var all = new ArrayList<>(texts(database, columns, "found"));
            var days = Watch.days(database, directory.resolve("days"));
            for (var table : List.of(days.log(), days.quality())) {
                try (table) {
                    all.addAll(
                            table.write(
                                    LocalDate.EPOCH,
                                    sql -> sql.list(columns, row -> row.text("found"))));
                }
            }
            return all;
        }
    }

    private static List<String> texts(Database database, String statement, String column) {
        return database.read(sql -> sql.list(statement, row -> String.valueOf(row.text(column))));
    }

    // Lengths are a matter of the engine, and so is how bytes are called.
    private static Set<String> sorted(List<String> columns) {
        var all = new TreeSet<String>();
        for (var column : columns) {
            var plain =
                    column.replaceAll("\\(\\d+\\)", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll(" (longblob|varbinary) ", " blob ")
                            .replace(" longtext ", " text ");
            var table = plain.substring(0, plain.indexOf('.'));
            if (!OWN.contains(table) && !table.equals(HISTORY)) all.add(plain);
        }
        return all;
    }
}
