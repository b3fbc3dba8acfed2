package lyceum.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lyceum.agreement.Agreements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The one place where words are explained.
final class GlossaryTest {
    /// Names that sentences of a text use: words that begin with a capital, one after another.
    private static final Pattern CAPITALISED =
            Pattern.compile(
                    "[A-Z][a-z][\\w-]*(?: (?:(?:or|and|for) )?[A-Z][\\w-]*)+"
                            + "|DPSA|(?<=[a-z] )Module");

    @Test
    @Tag("M-03")
    void every_word_that_a_text_uses_in_a_sense_of_its_own_is_explained_in_each_language() {
        for (var language : List.of("en", "zh-CN")) {
            var known = new Glossary(Words.asked(language)).all();
            var open = new TreeSet<String>();
            for (var document : Agreements.published().documents()) {
                var sentences =
                        document.text()
                                .lines()
                                .filter(line -> line.endsWith("."))
                                .collect(Collectors.joining("\n"));
                var found = CAPITALISED.matcher(sentences);
                while (found.find())
                    if (known.stream().noneMatch(one -> found.group().contains(named(one))))
                        open.add(found.group());
            }
            // Names, and the headings of the texts themselves.
            open.removeIf(word -> word.startsWith("Tencent") || word.startsWith("Data Processing"));
            assertThat(open).as(language).isEmpty();
        }
    }

    /// The word as the texts have it; Chinese stands behind it.
    private static String named(Glossary.Explained one) {
        return one.word().replaceFirst("（.*", "");
    }

    @Test
    @Tag("M-03")
    void what_the_agreements_leave_open_is_explained() {
        var page = Html.of(new Glossary(Words.asked("en")).page(), "");
        for (var word : List.of("application", "data subject", "room", "valid request"))
            assertThat(page).contains(">" + word + "</td>");
        assertThat(page).contains("use of the Feature ceases", "One that is signed");
    }
}
