package lyceum.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.agreement.Agreements;
import lyceum.personal.Claim.Personal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The words on which everything stands are in the agreements, and each declaration names one.
@Tag("I-8")
final class QuotesTest {
    private static final Path ROWS = Path.of("src/test/resources/ledger/requirements.tsv");

    /// Lines that name data kept; each must be declared somewhere.
    private static final String DATA = "D-0[1-7]|Q-0[1-9]|Q-1[0-6]";

    private record Line(String id, String of2023, String of2025) {
        static Line of(String text) {
            var cells = text.split("\t", -1);
            return new Line(cells[0], cells[1], cells[2]);
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(ROWS).stream().map(Line::of).toList();
    }

    private static String agreement(String version) throws IOException {
        try (InputStream text = Agreements.class.getResourceAsStream(version + ".txt")) {
            return one(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String one(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// What of the quotes does not stand there; `…` stands for words that were left out.
    private static List<String> missing(String quotes, String text) {
        return Stream.of(quotes.split(" \\| "))
                .flatMap(quote -> Stream.of(quote.split(" … ")))
                .map(QuotesTest::one)
                .filter(piece -> !text.contains(piece))
                .toList();
    }

    @Test
    @Tag("M-01")
    void every_quote_stands_in_its_agreement_word_for_word() throws IOException {
        var of2023 = agreement("2023-03-24");
        var of2025 = agreement("2025-04-25");
        for (var line : lines()) {
            assertThat(missing(line.of2023(), of2023)).as(line.id()).isEmpty();
            assertThat(missing(line.of2025(), of2025)).as(line.id()).isEmpty();
        }
        assertThat(missing("We will process the following date", of2023)).isNotEmpty();
    }

    @Test
    @Tag("M-05")
    void every_declaration_names_a_line_and_every_line_of_data_is_declared() throws IOException {
        var known = lines().stream().map(Line::id).collect(Collectors.toSet());
        var named =
                Inventory.all().stream()
                        .filter(Personal.class::isInstance)
                        .map(claim -> ((Personal) claim).rule())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(undeclared(named, known)).isEmpty();
        assertThat(undeclared(Set.of("Z-99"), known)).containsExactly("Z-99");
        var data = known.stream().filter(id -> id.matches(DATA)).toList();
        assertThat(data).hasSize(23);
        assertThat(named).containsAll(data);
    }

    private static Set<String> undeclared(Set<String> named, Set<String> known) {
        var more = new TreeSet<>(named);
        more.removeAll(known);
        return more;
    }
}
