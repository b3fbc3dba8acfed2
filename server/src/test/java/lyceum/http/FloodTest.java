package lyceum.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clients that take what they can and give little: slow bodies, slow heads, many lines.
final class FloodTest {
    private static final int LARGE = 1 << 20;
    private static final int ROOM = 256 * 1024;
    private static final int FLOODS = 24;
    private static final String CHUNKED =
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = "2000\r\n" + "x".repeat(0x2000) + "\r\n";

    private final List<Socket> open = new ArrayList<>();
    private HttpServer server = serve(2_000, Duration.ofSeconds(60), Duration.ofSeconds(30));

    private static HttpServer serve(int perAddress, Duration head, Duration body) {
        var router =
                new Router()
                        .on("GET", "/", _ -> Reply.text("here"))
                        .on(
                                "POST",
                                "/",
                                request -> Reply.text(request.read(LARGE).length + " bytes"));
        var limits = new HttpLimits(perAddress, head, ROOM, body);
        return HttpServer.start(Listen.plain("127.0.0.1", 0), router, limits);
    }

    private void serveInstead(int perAddress, Duration head, Duration body) {
        server.close();
        server = serve(perAddress, head, body);
    }

    @AfterEach
    void stop() throws IOException {
        for (var one : open) one.close();
        server.close();
    }

    private Socket say(String text) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        open.add(socket);
        socket.setSoTimeout(20_000);
        more(socket, text);
        return socket;
    }

    private static void more(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String post(int length) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next; (next = socket.getInputStream().read()) > 0 && next != '\r'; )
            line.append((char) next);
        return line.toString();
    }

    private boolean answers() {
        try (var other = new Socket("127.0.0.1", server.port())) {
            more(other, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            return firstLine(other).equals("HTTP/1.1 200 OK");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void bodies_of_one_address_that_do_not_end_take_no_more_than_their_share() throws IOException {
        var half = "x".repeat(ROOM / 8);
        var slow = List.of(say(post(LARGE) + half), say(post(LARGE) + half));
        // Whoever comes last finds no room, and is told so; those before are still waited for.
        await().until(() -> {
            try (var late = new Socket("127.0.0.1", server.port())) {
                late.setSoTimeout(20_000);
                more(late, post(1_000) + "x".repeat(1_000));
                return firstLine(late).equals("HTTP/1.1 429 Too Many Requests");
            }
        });
        assertThat(answers()).isTrue();
        for (var one : slow) one.close();
        await().until(() -> {
            try (var later = new Socket("127.0.0.1", server.port())) {
                later.setSoTimeout(20_000);
                more(later, post(1_000) + "x".repeat(1_000));
                return firstLine(later).equals("HTTP/1.1 200 OK");
            }
        });
    }

    @Test
    void a_body_that_drips_is_given_up() throws IOException {
        serveInstead(2_000, Duration.ofSeconds(60), Duration.ofMillis(300));
        var slow = say(post(LARGE));
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (slow.getInputStream().available() > 0) return true;
                    more(slow, "x".repeat(10));
                    return false;
                });
        assertThat(firstLine(slow)).isEqualTo("HTTP/1.1 408 Request Timeout");
    }

    @Test
    void a_body_that_stalls_ends_with_its_time() throws IOException {
        serveInstead(2_000, Duration.ofSeconds(60), Duration.ofMillis(300));
        // Of the two the second is one that nobody wants.
        for (var path : List.of("/", "/nowhere")) {
            var silent = say(post(LARGE).replace("/ H", path + " H") + "x");
            assertThat(firstLine(silent)).startsWith("HTTP/1.1 40");
            assertThat(silent.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void a_chunk_whose_head_has_no_end_ends_with_its_time() throws IOException {
        serveInstead(2_000, Duration.ofSeconds(60), Duration.ofMillis(300));
        for (var more : List.of(";x", "x".repeat(64 * 1024))) {
            var endless = say(CHUNKED + "5;");
            await().until(() -> isCut(endless, more));
        }
    }

    @Test
    void a_body_that_has_no_end_is_cut_and_its_line_closed() throws IOException {
        for (var path : List.of("/", "/nowhere")) {
            var endless = say(CHUNKED.replace("/ H", path + " H"));
            var sent = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        sent.addAndGet(CHUNK.length());
                        return isCut(endless, CHUNK);
                    });
            // What the system holds between us and the server is in it.
            assertThat(sent.get()).isLessThan((int) Body.MAX_DRAIN / 2);
        }
    }

    private static boolean isCut(Socket socket, String more) {
        try {
            socket.getOutputStream().write(more.getBytes(US_ASCII));
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    @Test
    void bodies_that_nobody_wants_keep_nobody_waiting() throws IOException {
        var flooding = new AtomicInteger();
        for (int n = 0; n < FLOODS; n++) {
            var flood = say(post(Integer.MAX_VALUE).replace("/ H", "/nowhere H"));
            flooding.incrementAndGet();
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        var more = "x".repeat(64 * 1024);
                        while (!isCut(flood, more)) {}
                        flooding.decrementAndGet();
                    });
        }
        // Those that are read go on for seconds; an answer takes none.
        for (int n = 0; n < 5; n++) assertThat(answers()).isTrue();
        assertThat(flooding.get()).isPositive();
    }

    @Test
    void a_head_that_drips_loses_its_line_and_an_answered_one_may_go_on() throws IOException {
        serveInstead(2_000, Duration.ofSeconds(1), Duration.ofSeconds(30));
        var slow = say("GET / HTTP/1.1\r\nX-Slow: ");
        var silent = say("");
        var good = say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(firstLine(good)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(firstLine(slow)).isEmpty();
        assertThat(firstLine(silent)).isEmpty();
        assertThat(answers()).isTrue();
    }

    @Test
    void one_address_has_so_many_lines_and_no_more() throws IOException {
        serveInstead(5, Duration.ofSeconds(60), Duration.ofSeconds(30));
        var all = new ArrayList<Socket>();
        for (int n = 0; n < 5; n++) {
            all.add(say(post(LARGE).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n")));
            // From now on it is asked something, and no more silent.
            assertThat(firstLine(all.getLast())).isEqualTo("HTTP/1.1 100 Continue");
        }
        assertThat(answers()).isFalse();
        all.getFirst().close();
        await().until(this::answers);
    }

    @Test
    void silent_lines_give_way_to_who_says_something() throws IOException {
        serveInstead(5, Duration.ofSeconds(60), Duration.ofSeconds(30));
        for (int n = 0; n < 20; n++) {
            say(n % 2 == 0 ? "" : "GET / HTTP/1.1\r\n");
            assertThat(answers()).isTrue();
        }
    }

    @Test
    void lines_that_come_and_go_leave_no_count_behind() {
        serveInstead(5, Duration.ofSeconds(60), Duration.ofSeconds(30));
        IntStream.range(0, 40).forEach(_ -> await().until(this::answers));
    }
}
