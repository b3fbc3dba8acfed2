package lyceum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` is written from the table of settings; `./lyceum gen` writes it again.
final class SettingsGeneratedTest {
    private static final String HEAD =
            """
            # Settings

            Each is a flag of `./lyceum up` or a variable of its environment; the flag wins.
            Secrets are variables only, since everybody on a machine can read its command lines.
            A path is meant from where the command is called; what is not set lies in the folder of
            `./lyceum`.
            This page is written by `./lyceum gen` from `Setting` and `Settings`.

            | flag | variable | when not set | meaning |
            |---|---|---|---|
            """;

    @Test
    void the_page_is_current() throws IOException {
        var page = Path.of("../docs/settings.md");
        if ("write".equals(System.getProperty("lyceum.generate"))) {
            Files.writeString(page, text());
        }
        assertThat(page).hasContent(text());
    }

    private static String text() {
        var text = new StringBuilder(HEAD);
        for (var setting : Setting.ALL) {
            text.append("| ").append(setting.secret() ? "–" : "`" + setting.flag() + "`");
            text.append(" | `").append(setting.variable()).append("` | ");
            text.append(setting.fallback().isEmpty() ? "–" : "`" + setting.fallback() + "`");
            text.append(" | ").append(setting.meaning()).append(" |\n");
        }
        return text.toString();
    }
}
