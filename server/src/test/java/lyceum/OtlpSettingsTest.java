package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lyceum.watch.OtlpTarget.Personal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may get the log, and how it is told.
@Tag("G-02")
final class OtlpSettingsTest {
    private static final String URL = "https://otlp.example:4318";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @TempDir private Path folder;

    private static Settings read(String... flags) {
        return Settings.read(List.of(flags), Map.of());
    }

    private Settings clear(String name, String contract, String days) throws IOException {
        var file = folder.resolve("others.json");
        var form =
                """
                {"recipients": [{"name": "%s", "purpose": "keeps the log", "data": ["log"],
                  "announced": "2026-10-01", "since": "2026-11-30", "days": %s,
                  "contract": %s}]}
                """;
        Files.writeString(file, form.formatted(name, days, contract));
        return read("--otlp-url", URL, "--otlp-personal", "clear", "--recipients", file.toString());
    }

    private void refused(String name, String contract, String days) {
        assertThatThrownBy(() -> clear(name, contract, days))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("needs 'otlp.example' in the file of --recipients");
    }

    @Test
    void nothing_is_sent_unless_a_target_is_named_and_then_under_seal() {
        assertThat(read().otlp()).isEmpty();
        assertThat(Recipients.of(read())).isEmpty();
        var target = read("--otlp-url", URL).otlp().orElseThrow();
        assertThat(target.personal()).isEqualTo(Personal.SEALED);
        assertThat(target.url()).hasToString(URL);
    }

    @Test
    void a_target_is_listed_by_itself_with_what_it_gets() {
        var sealed = Recipients.of(read("--otlp-url", URL)).getFirst();
        assertThat(sealed.name()).isEqualTo("otlp.example");
        assertThat(sealed.data()).contains("user ID under our seal", "IP address under our seal");
        var none = Recipients.of(read("--otlp-url", URL, "--otlp-personal", "none")).getFirst();
        assertThat(none.data()).noneMatch(one -> one.contains("user") || one.contains("IP"));
    }

    @Test
    void open_values_need_the_target_in_the_register_with_its_own_limit() throws IOException {
        assertThatThrownBy(() -> read("--otlp-url", URL, "--otlp-personal", "clear"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("--recipients");
        refused("Another", "null", "90");
        refused("Another", "\"https://example/dpa\"", "90");
        refused("Another", "\"no address\"", "90");
        refused("otlp.example", "null", "181");
        refused("otlp.example", "null", "0");
        refused("otlp.example", "null", "null");
        assertThat(clear("OTLP.example", "null", "180").otlp()).isPresent();
        var all = Recipients.of(clear("Logs", "\"https://otlp.example/dpa\"", "90"));
        assertThat(all).extracting("name").containsExactly("Logs", "otlp.example");
        assertThat(all.getLast().data()).contains("user ID", "IP address");
        assertThat(all.getLast().purpose()).contains("its own act");
    }

    @Test
    void open_values_wait_for_the_day_that_was_announced() throws IOException {
        var settings = clear("otlp.example", "null", "90");
        Recipients.mustHaveBegun(settings, TODAY);
        assertThatThrownBy(() -> Recipients.mustHaveBegun(settings, TODAY.minusDays(1)))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("2026-11-30");
        Recipients.mustHaveBegun(read("--otlp-url", URL), TODAY);
    }

    @Test
    void what_belongs_together_is_asked_for() {
        for (var token : List.of("of mine", "of\nmine", "öffne")) {
            var variables = Map.of("LYCEUM_OTLP_TOKEN", token, "LYCEUM_OTLP_URL", URL);
            assertThatThrownBy(() -> Settings.read(List.of(), variables))
                    .isInstanceOf(BadSettings.class)
                    .hasMessageNotContaining(token);
        }
        assertThatThrownBy(() -> Settings.read(List.of(), Map.of("LYCEUM_OTLP_TOKEN", "mine")))
                .hasMessageContaining("LYCEUM_OTLP_TOKEN needs --otlp-url too.");
        assertThatThrownBy(() -> read("--otlp-personal", "clear"))
                .hasMessageContaining("--otlp-personal clear needs --otlp-url too.");
        assertThatThrownBy(() -> read("--otlp-url", URL + "/v1/logs"))
                .hasMessageContaining("without a path");
    }
}
