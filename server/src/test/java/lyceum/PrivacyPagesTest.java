package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole server tells everybody of what it keeps.
final class PrivacyPagesTest {
    private static final String APP = "3923193";

    @TempDir private Path folder;

    private Main start(String... more) {
        var arguments = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--media", "external", "--media-key", "key", "--no-demo"));
        arguments.addAll(List.of("--media-url", "http://127.0.0.1:9"));
        arguments.addAll(List.of("--media-signal-url", "ws://media.example"));
        arguments.addAll(List.of(more));
        var variables =
                Map.of(
                        "LYCEUM_PORT",
                        "0",
                        "LYCEUM_APP",
                        APP + ":id-of-mine:key-of-sixteen-or-more",
                        "LYCEUM_MEDIA_SECRET",
                        "a-secret-of-at-least-thirty-two-letters");
        return Main.start(Settings.read(arguments, variables), () -> {});
    }

    private static HttpResponse<String> get(Main main, String path, String... headers)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + main.port() + path);
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    @Tag("S-05")
    @Tag("T-10")
    @Tag("G-02")
    void everybody_reads_what_this_server_keeps_and_who_else_gets_it() throws Exception {
        try (var main = start("--privacy-contact", "dpo@school.example")) {
            var page = get(main, "/privacy", "Accept", "text/html", "Accept-Language", "zh");
            assertThat(page.body()).contains("lang=\"zh-CN\"", "dpo@school.example", "SQLite");
            assertThat(page.body()).contains("media.example");
            var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy).contains("frame-ancestors 'none'");
            assertThat(page.body()).contains("href=\"/privacy/petitions\"", "?lang=en");
            var form = get(main, "/privacy/petitions?lang=zh&answer=taken&due=2026-12-30").body();
            assertThat(form).contains("2026-12-30", "action=\"/privacy/petitions\"", "提交");
            assertThat(form).contains("content=\"same-origin\"");
            var told = get(main, "/privacy", "Accept", "application/json").body();
            assertThat(told).isEqualTo(get(main, "/privacy.json").body());
            assertThat(told).contains("\"category\":\"LOG\",\"days\":180", "media.example");
            var own = get(main, "/privacy.json?app=" + APP).body();
            assertThat(own).contains("\"application\":" + APP, "\"category\":\"LOG\",\"days\":180");
            assertThat(get(main, "/privacy.json?app=1").statusCode()).isEqualTo(404);
            assertThat(get(main, "/privacy?app=x").statusCode()).isEqualTo(400);
            assertThat(get(main, "/privacy/subprocessors").body()).contains("media.example");
            assertThat(get(main, "/privacy/record").body()).contains("Article 30(2)");
            assertThat(get(main, "/privacy/agreements/words?lang=zh").body()).contains("有效请求");
            assertThat(get(main, "/privacy/agreements/words.json").body())
                    .contains("\"word\":\"valid request\",\"meaning\":\"One that is signed");
            assertThat(get(main, "/privacy/map").body()).startsWith("flowchart");
            assertThat(get(main, "/privacy/map.csv").body()).startsWith("\"place\"");
        }
    }

    @Test
    @Tag("G-02")
    void a_target_of_the_log_is_listed_by_itself_and_told_to_erase_by_itself() throws Exception {
        try (var main = start("--otlp-url", "http://logs.example:4318")) {
            assertThat(get(main, "/privacy").body()).contains("logs.example", "sealed values");
            assertThat(get(main, "/privacy/subprocessors").body()).contains("logs.example");
        }
        var file = folder.resolve("logs.json");
        var form =
                """
                {"recipients": [{"name": "Logs", "purpose": "keeps the log", "data": ["log"],
                  "announced": "2020-01-01", "since": "%s", "days": 90,
                  "contract": "https://logs.example/dpa"}]}
                """;
        Files.writeString(file, form.formatted("2020-02-01"));
        String[] clear = {
            "--otlp-url=http://logs.example:4318", "--otlp-personal=clear", "--recipients=" + file
        };
        try (var main = start(clear)) {
            assertThat(get(main, "/privacy").body())
                    .contains("Logs erases what it got after at most 90 days", "logs.example");
        }
        Files.writeString(file, form.formatted("2999-01-01"));
        assertThatThrownBy(() -> start(clear))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("2999-01-01");
    }

    @Test
    @Tag("G-01")
    void data_is_bound_to_the_region_that_was_named_first() throws Exception {
        try (var main = start()) {
            assertThat(get(main, "/privacy.json").body()).contains("\"region\":null");
        }
        try (var main = start("--region", "EU")) {
            assertThat(get(main, "/privacy.json").body()).contains("\"region\":\"EU\"");
        }
        try (var main = start()) {
            assertThat(get(main, "/privacy.json").body()).contains("\"region\":\"EU\"");
        }
        assertThatThrownBy(() -> start("--region", "US"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("bound, not 'US'");
    }

    @Test
    @Tag("G-02")
    void a_recipient_is_told_of_thirty_days_before() throws IOException {
        var file = folder.resolve("others.json");
        var form =
                """
                {"recipients": [{"name": "Mail relay", "purpose": "invitations",
                  "data": ["name", "address"], "region": "EU",
                  "announced": "2026-11-01", "since": "%s", "contract": "https://relay.example"}]}
                """;
        Files.writeString(file, form.formatted("2026-12-01"));
        assertThat(Recipients.read(file)).extracting("name").containsExactly("Mail relay");
        Files.writeString(file, form.formatted("2026-11-30"));
        refused(file, "30 days");
        Files.writeString(file, "{\"recipients\": \"none\"}");
        refused(file, "a file like");
        refused(folder.resolve("none.json"), "can be read");
    }

    private static void refused(Path file, String why) {
        var flags = List.of("--recipients", file.toString());
        assertThatThrownBy(() -> Settings.read(flags, Map.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(why);
    }
}
