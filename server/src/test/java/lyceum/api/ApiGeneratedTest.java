package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/api` is written from the records of the actions; `./lyceum gen` writes it again.
class ApiGeneratedTest {
    private static final Path FOLDER = Path.of("../docs/api");
    private static final Pattern EMPTY_CELL = Pattern.compile("\\|\\s*\\|$", Pattern.MULTILINE);

    @TempDir static Path directory;
    private static Map<String, String> pages;

    @BeforeAll
    static void write() throws IOException {
        try (var served = new Served(directory, true)) {
            pages =
                    ApiDocs.pages(
                            Actions.on(
                                    served.rooms,
                                    served.privacy,
                                    served.acceptances,
                                    served.consents,
                                    served.ombudsman,
                                    served.concerned,
                                    served.breaches,
                                    served.watch,
                                    served.door,
                                    served));
        }
        if ("write".equals(System.getProperty("lyceum.generate"))) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
    }

    @Test
    void thePagesAreCurrent() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
        for (var page : pages.entrySet()) {
            assertThat(FOLDER.resolve(page.getKey())).hasContent(page.getValue());
        }
    }

    @Test
    void everyFieldHasAMeaning() {
        assertThat(pages)
                .allSatisfy((name, page) ->
                        assertThat(page).as(name).doesNotContainPattern(EMPTY_CELL));
    }
}
