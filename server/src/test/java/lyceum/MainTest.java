package lyceum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lyceum.catalog.JoinLink;
import lyceum.db.CannotOpen;
import lyceum.http.CannotListen;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Reply;
import lyceum.http.Router;
import lyceum.room.Role;
import lyceum.seal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole server inside the test's process, on free ports.
final class MainTest {
    @TempDir private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    /// An outside LiveKit that is well and has no rooms.
    private HttpServer outside =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router()
                            .on(
                                    "POST",
                                    "/twirp/{service}/{method}",
                                    request -> {
                                        asked.incrementAndGet();
                                        return Reply.json("{\"rooms\":[]}".getBytes(UTF_8));
                                    }));

    @AfterEach
    void stopOutside() {
        outside.close();
    }

    @Test
    void a_fresh_directory_becomes_a_server_that_can_hold_a_class() throws Exception {
        try (var main = start("one")) {
            var answer = get(main, "/healthz");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"class\":\"possible\"", "\"store\":\"up\"");
            assertThat(folder.resolve("one/logs/server.log")).exists();
            assertThat(get(main, "/privacy/agreements/2025-04-25-default").body())
                    .startsWith("Data Processing And Security Agreement");
        }
    }

    @Test
    void without_media_no_class_is_possible_and_the_rest_answers() throws Exception {
        try (var main = start("one")) {
            outside.close();
            var answer = get(main, "/healthz");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"media\":\"down\"", "\"log\":\"up\"");
        }
    }

    @Test
    void an_outside_LiveKit_is_not_asked_at_every_question_for_the_health() throws Exception {
        try (var main = start("one", "--no-demo")) {
            for (int i = 0; i < 20; i++) {
                assertThat(get(main, "/healthz").statusCode()).isEqualTo(200);
            }
            assertThat(asked).hasValueLessThan(10);
        }
    }

    @Test
    void a_store_that_is_write_protected_is_no_place_for_a_class() throws Exception {
        try (var main = start("one")) {
            try (var _ = new WriteProtected(folder.resolve("one/lyceum.db"))) {
                var answer = get(main, "/healthz");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("\"store\":\"down\"");
            }
            assertThat(get(main, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_demo_class_has_the_same_links_after_a_restart_and_none_where_it_is_off() {
        Map<String, JoinLink> before;
        try (var main = start("one")) {
            before = main.doors().demo();
            assertThat(before).hasSize(3);
            assertThat(before.values())
                    .extracting(JoinLink::role)
                    .containsExactly(Role.TEACHER, Role.STUDENT, Role.STUDENT);
            assertThat(main.doors().made()).isPresent();
        }
        try (var main = start("one")) {
            assertThat(main.doors().demo().toString()).isEqualTo(before.toString());
            assertThat(main.doors().made()).isEmpty();
        }
        try (var main = start("one", "--no-demo")) {
            assertThat(main.doors().demo()).isEmpty();
        }
    }

    @Test
    void a_store_in_MariaDB_is_the_same_after_a_restart_and_must_be_that_of_the_keys() {
        var store = MariaServer.address(MariaServer.freshName()).toString();
        var password = Map.of("LYCEUM_STORE_PASSWORD", MariaServer.password());
        String before;
        try (var main = Main.start(settings(password, "one", "--store", store), () -> {})) {
            before = main.doors().demo().toString();
            assertThat(main.doors().made()).isPresent();
        }
        try (var main = Main.start(settings(password, "one", "--store", store), () -> {})) {
            assertThat(main.doors().demo().toString()).isEqualTo(before);
            assertThat(main.doors().made()).isEmpty();
        }
        assertThat(folder.resolve("one/lyceum.db")).doesNotExist();
        var other = MariaServer.address(MariaServer.freshName()).toString();
        assertThatThrownBy(() -> Main.start(settings(password, "one", "--store", other), () -> {}))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("is missing or empty");
        assertThatThrownBy(() -> start("one")).isInstanceOf(CannotOpen.class);
    }

    @Test
    void new_keys_over_the_store_of_others_are_refused_in_one_line_at_every_start() {
        var name = MariaServer.freshName();
        var store = MariaServer.address(name).toString();
        var password = Map.of("LYCEUM_STORE_PASSWORD", MariaServer.password());
        String before;
        try (var main = Main.start(settings(password, "one", "--store", store), () -> {})) {
            before = main.doors().demo().toString();
        }
        for (int start = 1; start <= 2; start++)
            assertThatThrownBy(
                            () -> Main.start(settings(password, "new", "--store", store), () -> {}))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageStartingWith(store + " belongs to other keys than those in ")
                    .hasMessageContaining(folder.resolve("new/keys").toString())
                    .hasMessageNotContaining("\n");
        try (var main = Main.start(settings(password, "one", "--store", store), () -> {})) {
            assertThat(main.doors().demo().toString()).isEqualTo(before);
        }
    }

    @Test
    void an_application_named_by_the_settings_takes_the_place_of_one_by_chance() {
        var named = Map.of("LYCEUM_APP", "3923193:id-of-mine:key-of-sixteen-or-more");
        for (int start = 1; start <= 2; start++) {
            try (var main = Main.start(settings(named, "one"), MainTest::neverStop)) {
                assertThat(main.doors().made()).isEmpty();
                assertThat(main.doors().demo()).hasSize(3);
            }
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
            assertThat(two.doors().made()).as("its key was told to nobody yet").isPresent();
        }
    }

    @Test
    void the_address_of_the_newest_start_is_noted_in_the_data_directory() {
        var data = folder.resolve("one");
        assertThat(AddressNote.read(data)).isEmpty();
        try (var main = start("one")) {
            var here = URI.create("http://localhost:" + main.port());
            assertThat(AddressNote.read(data)).hasValue(here);
        }
        try (var _ = start("one", "--public-url", "https://class.example")) {
            assertThat(AddressNote.read(data)).hasValue(URI.create("https://class.example"));
        }
    }

    @Test
    void the_console_has_one_address_and_nobody_may_frame_it() throws Exception {
        var web = folder.resolve("web");
        Files.createDirectories(web.resolve("console"));
        Files.writeString(web.resolve("class.html"), "the class");
        Files.writeString(web.resolve("console/index.html"), "the console");
        try (var main = start("one", "--web", web.toString())) {
            assertThat(get(main, "/latest/class.html").body()).isEqualTo("the class");
            var console = get(main, "/console/");
            assertThat(console.body()).isEqualTo("the console");
            assertThat(console.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            for (var path : List.of("/latest/console/", "/1.0/console/index.html")) {
                assertThat(get(main, path).statusCode()).as(path).isEqualTo(404);
            }
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

    /// A page of another name that was led to this machine asks with that name.
    @Test
    void metrics_are_for_who_asks_this_machine_by_its_own_name() throws Exception {
        try (var main = start("one")) {
            for (var host : List.of("localhost", "127.0.0.1:8080", "[::1]:80"))
                assertThat(statusOf(main, host)).as(host).isEqualTo("HTTP/1.1 200 OK");
            for (var host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil"))
                assertThat(statusOf(main, host)).as(host).isEqualTo("HTTP/1.1 403 Forbidden");
        }
    }

    private static String statusOf(Main main, String host) throws Exception {
        try (var socket = new Socket("127.0.0.1", main.port())) {
            var ask = "GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(ask.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .get();
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
        var media = "127.0.0.1:" + outside.port();
        var arguments = new ArrayList<>(List.of("--data", place));
        arguments.addAll(List.of("--media", "external", "--media-key", "key"));
        arguments.addAll(
                List.of("--media-url", "http://" + media, "--media-signal-url", "ws://" + media));
        arguments.addAll(List.of(more));
        var variables = new HashMap<>(environment);
        variables.put("LYCEUM_PORT", "0");
        variables.put("LYCEUM_MEDIA_SECRET", "a-secret-of-at-least-thirty-two-letters");
        return Settings.read(arguments, variables);
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
