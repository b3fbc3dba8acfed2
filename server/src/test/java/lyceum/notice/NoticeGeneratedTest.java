package lyceum.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lyceum.Inventory;
import lyceum.agreement.Agreements;
import lyceum.personal.Category;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `docs/privacy.md` is the page for everybody of a server that was only started.
final class NoticeGeneratedTest {
    private static final Path PAGE = Path.of("..", "docs", "privacy.md");

    static Facts facts() {
        var days = Set.of(Category.LOG, Category.QUALITY);
        var files = Set.of(Category.EXPORT);
        var rest =
                EnumSet.complementOf(EnumSet.of(Category.LOG, Category.QUALITY, Category.EXPORT));
        return new Facts(
                "http://localhost:8080",
                "0.1.0",
                null,
                null,
                2,
                Agreements.published().documents().stream()
                        .map(text -> new Published(text.version(), text.sha256()))
                        .toList(),
                List.of(
                        new Store("sql", "SQLite", Set.copyOf(rest)),
                        new Store("days", "SQLite", days),
                        new Store("files", "folder", files)),
                List.of(),
                Inventory.all());
    }

    static List<Kind> kinds(Facts facts) {
        return Stream.of(Category.values()).map(kind -> NoticePages.usual(kind, facts)).toList();
    }

    @Test
    @Tag("B-04")
    @Tag("S-05")
    void the_page_is_what_the_declarations_say() throws IOException {
        var facts = facts();
        var page = new NoticePage(Words.asked("en"), facts, kinds(facts), null).page();
        var text = Markdown.of(page);
        if ("write".equals(System.getProperty("lyceum.generate"))) Files.writeString(PAGE, text);
        assertThat(PAGE).hasContent(text);
    }
}
