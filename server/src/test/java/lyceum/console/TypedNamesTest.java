package lyceum.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names of classes and people as operators type or paste them.
class TypedNamesTest {
    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(Names.checked(" Alge\u0007bra\u202E\n", "title")).isEqualTo("Algebra");
    }

    @Test
    void a_name_of_nothing_else_is_none() {
        for (var typed : List.of("", " \n", "\u0007", "\u200B\u200D", "x".repeat(257)))
            assertThatThrownBy(() -> Names.checked(typed, "title"))
                    .isInstanceOf(Failure.Thrown.class);
    }
}
