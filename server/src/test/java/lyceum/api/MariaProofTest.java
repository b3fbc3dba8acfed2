package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import lyceum.OnEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each step of erasing that MariaDB needs and SQLite does not: where it is left out, the look
/// through the disk finds the values of who was erased, so that none of them is there for nothing.
final class MariaProofTest {
    private static final int SAID = 60;
    private static final int TIMES = 40;

    @TempDir static Path folder;
    private static Premises premises;

    private final long seed = Long.getLong("seed", System.nanoTime());

    @BeforeAll
    static void build() throws IOException {
        premises = Premises.onDisk(OnEngine.MARIADB, folder);
    }

    @AfterAll
    static void leave() {
        premises.close();
    }

    /// A step, and what leaves it out.
    enum Step {
        REBUILD_THE_TABLES(
                "CREATE TRIGGER %1$s.t BEFORE INSERT ON %1$s.to_scrub"
                        + " FOR EACH ROW SET NEW.place = '-'"),
        WRITE_OVER_THE_REDO_LOG(
                "CREATE TRIGGER %1$s.t BEFORE INSERT ON %1$s.wash"
                        + " FOR EACH ROW SET NEW.bytes = ''"),
        PURGE_THE_BINARY_LOG("");

        private final String statement;

        Step(String statement) {
            this.statement = statement;
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @Tag("X-01")
    @Tag("T-07")
    void without_it_something_is_found(Step left) throws IOException {
        System.out.println("MariaProofTest: -Dseed=" + seed);
        var house = premises.house();
        try (var served = new Served(house, premises, UnaryOperator.identity())) {
            var proof = new Proof(premises, served, house, seed);
            var text = "so much that whole pages become free ".repeat(TIMES);
            for (int n = 0; n < SAID; n++) proof.planted.say(proof.room, proof.ann.id(), text);
            // A page that became free is not written any more: it is what was written before.
            premises.order("FLUSH TABLES " + house.getFileName() + ".room_personal FOR EXPORT");
            assertThat(proof.blind()).as("the controls").isEmpty();
            var kept = proof.kept();
            if (left.statement.isEmpty()) premises.copyBinaryLog(house);
            else premises.order(left.statement.formatted(house.getFileName()));
            assertThat(proof.eraseAnn()).isTrue();
            assertThat(proof.red(kept)).containsExactly("values");
        }
        premises.remove(house);
    }
}
