package lyceum.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class NoticePagesTest {
    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([a-z]+)\"");

    private static String page(String language, Facts facts) {
        var kinds = NoticeGeneratedTest.kinds(facts);
        return Html.of(new NoticePage(Words.asked(language), facts, kinds, null).page(), "");
    }

    private static Facts of(String address, List<Store> stores, List<Recipient> others) {
        var usual = NoticeGeneratedTest.facts();
        return new Facts(
                address,
                "1",
                "EU",
                "dpo@school.example",
                3,
                usual.agreements(),
                stores,
                others,
                usual.claims());
    }

    @Test
    @Tag("B-04")
    @Tag("M-05")
    void every_purpose_of_what_is_kept_is_on_the_page() {
        var facts = NoticeGeneratedTest.facts();
        var page = page("en", facts);
        var kept =
                facts.claims().stream()
                        .filter(claim -> claim.place() instanceof Place.Column)
                        .filter(Personal.class::isInstance)
                        .map(Personal.class::cast)
                        .toList();
        assertThat(kept).hasSizeGreaterThan(30);
        for (var claim : kept) {
            assertThat(page).contains(Html.text(claim.purpose() + " (" + claim.rule() + ")"));
        }
    }

    @Test
    @Tag("S-05")
    void the_page_names_what_a_server_really_uses() {
        var maria = new Store("sql", "MariaDB", EnumSet.allOf(Category.class));
        var relay =
                new Recipient(
                        "Mail <relay>",
                        "invitations",
                        List.of("name", "address"),
                        "EU",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-02-01"),
                        90,
                        null);
        var page = page("en", of("https://class.example", List.of(maria), List.of(relay)));
        assertThat(page)
                .contains("MariaDB", "Mail &lt;relay&gt;", "2026-02-01", "dpo@school.example")
                .contains("Mail &lt;relay&gt; erases what it got after at most 90 days")
                .contains("The keys stand in 3 places")
                .doesNotContain("SQLite", "Nobody else gets data");
        assertThat(page("en", NoticeGeneratedTest.facts()))
                .contains("SQLite", "Nobody else gets data");
    }

    @Test
    @Tag("M-03")
    void every_language_says_all_of_it_and_leads_to_its_words() throws IOException {
        assertThat(keys("Words_zh")).isEqualTo(keys("Words"));
        for (var language : List.of("en-GB,en;q=0.8", "zh-CN", "fr,de", "*", ";;")) {
            var page = page(language, NoticeGeneratedTest.facts());
            var anchors = HEADING.matcher(page).results().map(found -> found.group(1)).toList();
            assertThat(anchors).contains("words", "kept", "else", "rights").doesNotHaveDuplicates();
            assertThat(page).contains("<a href=\"" + Glossary.PATH + "\">");
        }
        assertThat(page("zh-CN", NoticeGeneratedTest.facts())).contains("lang=\"zh-CN\"", "用语");
        assertThat(page("de", NoticeGeneratedTest.facts())).contains("lang=\"en\"");
    }

    // Of one file alone: a bundle would answer from the other one what this one lacks.
    private static Set<String> keys(String file) throws IOException {
        try (var in = NoticePages.class.getResourceAsStream(file + ".properties")) {
            var all = new Properties();
            all.load(new InputStreamReader(requireNonNull(in), UTF_8));
            return all.stringPropertyNames();
        }
    }

    @Test
    @Tag("T-10")
    @Tag("T-04")
    void the_times_are_those_of_the_agreement() {
        var page = page("en", NoticeGeneratedTest.facts());
        assertThat(page).contains("180 days, chosen by the application from 1 to 180 days");
        for (var kind : NoticeGeneratedTest.kinds(NoticeGeneratedTest.facts())) {
            var content =
                    List.of(Category.STRUCTURE, Category.PROFILE, Category.CHAT)
                            .contains(kind.category());
            assertThat(kind.days() == null).as(kind.toString()).isEqualTo(content);
        }
    }

    @Test
    @Tag("X-06")
    void the_record_of_processing_says_what_article_30_asks() {
        var facts = of("https://class.example", NoticeGeneratedTest.facts().stores(), List.of());
        var kinds = NoticeGeneratedTest.kinds(facts);
        var record = Html.of(new RecordPage(Words.asked("en"), facts, kinds).page(), "");
        assertThat(record)
                .contains("Article 30(2)", "Article 30(1)", "dpo@school.example", "TLS")
                .contains("Purposes", "Whose data", "Recipients", "Transfers to other countries")
                .contains("Time limits for erasure", "Security measures", "180 days");
        var open =
                Html.of(
                        new RecordPage(Words.asked("en"), NoticeGeneratedTest.facts(), kinds)
                                .page(),
                        "");
        assertThat(open).doesNotContain("TLS");
    }

    @Test
    void the_map_names_every_place_once_and_no_formula() {
        var facts = NoticeGeneratedTest.facts();
        var map = new DataMap(facts);
        var personal = facts.claims().stream().filter(Personal.class::isInstance).count();
        assertThat(map.csv().lines()).hasSize(Math.toIntExact(personal) + 1);
        assertThat(map.csv().lines()).noneMatch(line -> line.matches(".*(^|,)\"[=+@-].*"));
        assertThat(map.mermaid()).startsWith("flowchart LR");
        Stream.of(Category.values())
                .forEach(kind -> assertThat(map.mermaid()).contains("people --> " + kind));
    }
}
