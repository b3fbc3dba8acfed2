package lyceum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lyceum.OnEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A store is opened with the keys to which it belongs, and with no others.
@ParameterizedClass
@EnumSource(OnEngine.class)
class OwnerTest {
    private static final String HISTORY = "flyway_schema_history";

    @Parameter OnEngine on;
    @TempDir Path folder;
    private Engine engine;

    @BeforeEach
    void choose() {
        engine = on.at(folder.resolve("lyceum.db"));
    }

    private Owner owner(String mark, boolean used) {
        return new Owner(mark, used, folder.resolve(mark));
    }

    private void opens(Owner owner) {
        Database.open(engine, owner).close();
    }

    private void refused(Owner owner) {
        assertThatThrownBy(() -> opens(owner))
                .isInstanceOf(CannotOpen.class)
                .hasMessageStartingWith(engine.name() + " belongs to other keys than those in ")
                .hasMessageContaining(owner.keys().toString())
                .hasMessageNotContaining("\n");
    }

    private <T> T run(Function<Sql, T> work) {
        try (var database = Database.open(engine)) {
            var writer = database.writer();
            writer.begin();
            var result = writer.attempt(work);
            writer.commit();
            return result;
        }
    }

    private void application() {
        var columns = List.of("app", "developer", "name", "created_at");
        run(sql -> sql.insert("application", columns, 1, "d", new byte[40], 1));
    }

    @Test
    void whoWasFirstIsTheOwnerWhetherAnythingWasSealedOrNot() {
        opens(owner("a1", false));
        opens(owner("a1", false));
        opens(owner("a1", true));
        refused(owner("b2", false));
        refused(owner("b2", true));
        opens(owner("a1", true));
    }

    @Test
    void aStoreFromBeforeThereWereMarksBelongsToKeysInUse() {
        application();
        refused(owner("b2", false));
        opens(owner("a1", true));
        refused(owner("b2", true));
    }

    @Test
    void oneWithTablesAndNothingInThemIsTaken() {
        Database.open(engine).close();
        opens(owner("a1", false));
        refused(owner("b2", true));
    }

    /// An older server may still be at work on it.
    @Test
    void whatIsRefusedIsNotEvenBroughtUpToDate() {
        opens(owner("a1", false));
        var newest = " WHERE version = '12'";
        run(sql -> sql.run("DELETE FROM " + HISTORY + newest));
        refused(owner("b2", true));
        try (var handle = Database.jdbi(engine.writing()).open()) {
            var count = "SELECT count(*) AS n FROM " + HISTORY + newest;
            assertThat(new Sql(handle, engine).one(count, row -> row.number("n"))).hasValue(0L);
        }
    }
}
