package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names that people have, and what only pretends to be one.
final class NamesTest {
    @Test
    void names_of_all_scripts_stay_as_they_are() {
        var names =
                List.of(
                        "محمد عبد الله",
                        "क्षत्रिय श्री",
                        "Nguyễn Thị Ánh",
                        "王小明",
                        "שָׁלוֹם",
                        "می\u200Cخواهم",
                        "Zoë O’Neill-Smith 3",
                        "\uD83D\uDC69\u200D\uD83D\uDE80 Eva ❤\uFE0F");
        for (var name : names) {
            var composed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
            assertThat(Names.clean(name)).as(name).hasValue(composed);
        }
    }

    @Test
    void what_nobody_can_see_is_no_name() {
        var none =
                List.of("", " ", "\u200B", "\u3164\u3164", "\u2800", "\u200D", "\u0301", "\uFE0F");
        for (var name : none) assertThat(Names.clean(name)).isEmpty();
        assertThat(Names.clean("Zal" + "\u0301\u0316\u0335".repeat(5) + "go")).isEmpty();
        assertThat(Names.clean("x".repeat(Limits.NAME + 1))).isEmpty();
    }

    @Test
    void controls_and_what_turns_the_writing_are_taken_out() {
        assertThat(Names.clean("\u202EnnA\u202C\u0007")).hasValue("nnA");
        assertThat(Names.clean(" An\u2066n\u200B \n\u3164 B\u200D")).hasValue("Ann B");
    }

    @Test
    void names_that_read_the_same_are_the_same() {
        assertThat(Names.same("Ann Weiß", "ＡＮＮ\u00A0 weiss\u200B")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms Curie\uFE0F")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms Cu\u200Drie")).isTrue();
        assertThat(Names.same("Ms Curie", "Ms \u0421urie")).isTrue();
        assertThat(Names.same("Ms Curie", "M\u0455 Curie")).isTrue();
        assertThat(Names.same("\u0410\u043D\u043D\u0430", "\u0410\u043D\u0434\u0430")).isFalse();
        assertThat(Names.same("Ann", "Anna")).isFalse();
    }
}
