package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import lyceum.OnEngine;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.seal.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server stores of a password; other tests set theirs with fewer rounds.
final class PasswordsTest {
    private static final String PHRASE = "correct horse battery";

    @Test
    void a_server_sets_a_password_with_as_many_rounds_as_guessers_shall_pay(@TempDir Path folder) {
        try (var house = Installation.open(folder);
                var database = Database.open(OnEngine.chosen().at(house.store()));
                var commit = new GroupCommit(database, () -> {})) {
            var operators =
                    Catalog.open(database, commit, house, InstantSource.system()).operators();
            operators.first(operators.link(), "Olga", PHRASE);
            var asked = "SELECT rounds FROM operator";
            long rounds =
                    database.read(sql -> sql.one(asked, row -> row.number("rounds"))).orElseThrow();
            assertThat(rounds).isGreaterThanOrEqualTo(600_000);
            assertThat(operators.signIn("Olga", PHRASE, "here").name()).isEqualTo("Olga");
        }
    }

    @Test
    void one_password_is_stored_in_two_ways_and_another_one_is_none_of_them() {
        var one = Passwords.of(PHRASE, 10);
        assertThat(Passwords.of(PHRASE, 10).hash()).isNotEqualTo(one.hash());
        assertThat(one.matches(PHRASE)).isTrue();
        assertThat(one.matches(PHRASE + " ")).isFalse();
    }
}
