package lyceum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lyceum.http.CannotListen;
import lyceum.seal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole server inside the test's process, on free ports.
final class MainTest {
    @TempDir private Path folder;

    @Test
    void a_fresh_directory_becomes_a_server_that_can_hold_a_class() throws Exception {
        try (var main = start("one")) {
            var answer = get(main, "/healthz");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"class\":\"possible\"", "\"store\":\"up\"");
            assertThat(folder.resolve("one/logs/server.log")).exists();
        }
    }

    @Test
    void two_servers_run_side_by_side_and_one_directory_has_one_server() throws Exception {
        try (var one = start("one");
                var two = start("two")) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(get(one, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(two, "/healthz").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> start("two")).isInstanceOf(Refused.class);
            assertThat(get(two, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_is_said_and_everything_is_let_go_again() throws Exception {
        try (var one = start("one")) {
            var port = String.valueOf(one.port());
            assertThatThrownBy(() -> start("two", "--port", port))
                    .isInstanceOf(CannotListen.class)
                    .hasMessageContaining(port);
        }
        try (var two = start("two")) {
            assertThat(get(two, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metrics_are_for_this_machine_and_not_for_whom_a_proxy_speaks() throws Exception {
        try (var main = start("one")) {
            assertThat(get(main, "/metrics").body()).contains("lyceum_log_waiting");
            for (var header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
                assertThat(get(main, "/metrics", header, "203.0.113.9").statusCode())
                        .isEqualTo(403);
            }
        }
        try (var main = start("two", "--public-url", "https://class.example")) {
            assertThat(get(main, "/metrics").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void with_a_token_metrics_are_for_whoever_shows_it() throws Exception {
        var settings = settings(Map.of("LYCEUM_METRICS_TOKEN", "a-long-token"), "one");
        try (var main = Main.start(settings, MainTest::neverStop)) {
            assertThat(get(main, "/metrics").statusCode()).isEqualTo(403);
            assertThat(get(main, "/metrics", "Authorization", "Bearer another").statusCode())
                    .isEqualTo(403);
            assertThat(get(main, "/metrics", "Authorization", "Bearer a-long-token").statusCode())
                    .isEqualTo(200);
        }
    }

    private Main start(String data, String... arguments) {
        return Main.start(settings(Map.of(), data, arguments), MainTest::neverStop);
    }

    private Settings settings(Map<String, String> environment, String data, String... more) {
        var place = folder.resolve(data).toString();
        var arguments = new ArrayList<>(List.of("--port", "0", "--data", place));
        arguments.addAll(List.of(more));
        return Settings.read(arguments, environment);
    }

    private static HttpResponse<String> get(Main main, String path, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(address(main, path));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static URI address(Main main, String path) {
        return URI.create("http://127.0.0.1:" + main.port() + path);
    }

    private static void neverStop() {
        throw new AssertionError("the store broke");
    }
}
