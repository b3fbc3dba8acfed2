package lyceum.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The table of ages, and the words that were ever shown.
final class MinimumAgesTest {
    private static final Map<String, Integer> LAW =
            Map.ofEntries(
                    Map.entry("AT", 14),
                    Map.entry("BE", 13),
                    Map.entry("CZ", 15),
                    Map.entry("DE", 16),
                    Map.entry("DK", 15),
                    Map.entry("ES", 14),
                    Map.entry("FI", 13),
                    Map.entry("FR", 15),
                    Map.entry("IE", 16),
                    Map.entry("IT", 14),
                    Map.entry("NL", 16),
                    Map.entry("SE", 13),
                    Map.entry("US", 13));

    @Test
    @Tag("C-02")
    void each_country_has_its_age_and_an_unknown_one_the_highest() {
        LAW.forEach((country, age) ->
                assertThat(MinimumAges.TABLE.in(country)).as(country).isEqualTo(age));
        var highest = MinimumAges.lines().stream().mapToInt(MinimumAges.Line::age).max();
        assertThat(highest).hasValue(MinimumAges.HIGHEST);
        for (var unknown : new String[] {"", "XX", "de"})
            assertThat(MinimumAges.TABLE.in(unknown)).isEqualTo(MinimumAges.HIGHEST);
        assertThat(MinimumAges.lines())
                .allSatisfy(line -> {
                    assertThat(line.country()).matches("[A-Z]{2}");
                    assertThat(line.source()).isNotBlank();
                    assertThat(line.since()).isBeforeOrEqualTo(MinimumAges.AS_OF);
                });
    }

    @Test
    @Tag("C-02")
    void an_operator_raises_and_never_lowers() {
        assertThat(new MinimumAges(18, Map.of()).in("US")).isEqualTo(18);
        assertThat(new MinimumAges(13, Map.of()).in("DE")).isEqualTo(16);
    }

    @Test
    @Tag("C-02")
    void an_operator_says_what_holds_where_the_table_says_nothing() {
        var ages = new MinimumAges(0, Map.of("KR", 14, "IN", 18, "DE", 13, "US", 15));
        assertThat(ages.knows("KR")).isTrue();
        assertThat(ages.countries()).contains("KR", "IN", "DE").isSorted();
        assertThat(ages.in("KR")).isEqualTo(14);
        assertThat(ages.in("IN")).isEqualTo(18);
        assertThat(ages.in("DE")).isEqualTo(16);
        assertThat(ages.in("US")).isEqualTo(15);
        assertThat(ages.knows("JP")).isFalse();
        assertThat(ages.in("JP")).isEqualTo(MinimumAges.HIGHEST);
        assertThat(new MinimumAges(16, Map.of("KR", 14)).in("KR")).isEqualTo(16);
    }

    /// Words that people agreed to may never change: other words are a new version.
    @Test
    @Tag("C-03")
    void the_words_of_a_version_stay_as_they_were_shown() {
        assertThat(Wording.VERSION).isEqualTo(1);
        assertThat(Wording.of("en-US", 16).sha256())
                .isEqualTo("0a4d41ffa830026789d3a006a102fcd6330e48bb088b00bad9cdf7bab3aef3f2");
        assertThat(Wording.of("zh-CN", 16).sha256())
                .isEqualTo("28967a51b8e6441da310f097c1f595a33efad3adc09309bfbe82820a05f42e03");
        assertThat(Wording.of("xx-XX", 16)).isEqualTo(Wording.of("en-US", 16));
    }
}
