package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lyceum.http.Handler;
import lyceum.http.Header;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Reply;
import lyceum.http.Router;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A thousand malformed requests over the wire: each gets a clear error, none an internal one, and
/// a neighbour who asks properly between them is served.
class HostileTest {
    private static final int REQUESTS = 1_000;
    private static final int SOCKET_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern CODE = Pattern.compile("\"Code\":\"([A-Za-z.]+)\"");
    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "{}{}",
                    "{\"RoomId\":}",
                    "{\"RoomId\":1,\"RoomId\":2}",
                    "{\"RoomId\":NaN}",
                    "{\"RoomId\":1e999999999}",
                    "{\"RoomId\":\"\\ud800\"}",
                    "{\"RoomId\":1.5}",
                    "{\"RoomId\":true}",
                    "{\"RoomId\":[]}",
                    "{\"RoomId\":{}}",
                    "{\"RoomId\":-1}",
                    "{\"RoomId\":99999999999999999999}",
                    "{\"Strange\":1}",
                    "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}",
                    "\uFEFF{}",
                    "\u0000",
                    "{\"RoomId\":\"" + "9".repeat(5000) + "\"}",
                    "{\"\":\"\"}",
                    "\"RoomId\"");

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingBreaksTheServer(boolean limited) throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var served = new Served(directory, limited);
                var server = HttpServer.start(Listen.plain("127.0.0.1", 0), router(served))) {
            var customer = served.customer();
            Set<String> codes = new TreeSet<>();
            for (int i = 0; i < REQUESTS; i++) {
                served.pass(Duration.ofMillis(5));
                byte[] request = hostile(customer, random);
                String answer = send(server.port(), request);
                String said =
                        "seed "
                                + seed
                                + ", request "
                                + i
                                + ": "
                                + new String(request, UTF_8).lines().limit(12).toList()
                                + "\n"
                                + answer;
                codes.add(check(answer, said));
                if (i % 50 == 0) {
                    served.pass(Duration.ofSeconds(1));
                    customer.call("GetRooms", "{\"SdkAppId\":3520371}");
                }
            }
            assertThat(codes)
                    .as("seed " + seed)
                    .contains("AuthFailure.SignatureFailure", "AuthFailure.InvalidAuthorization")
                    .contains("InvalidAction", "InvalidParameter", "UnknownParameter")
                    .contains("InvalidParameterValue", "MissingParameter", "UnsupportedProtocol");
        }
    }

    private static Router router(Served served) {
        Handler page = request -> Reply.text("the page");
        return new Router().any("/", served.gateway.or(page)).on("GET", "/{path*}", page);
    }

    private static String check(String answer, String said) {
        if (answer.isEmpty() || answer.contains("the page")) {
            return "none"; // what was no request at all, or one for the page
        }
        var status = STATUS.matcher(answer);
        assertThat(status.lookingAt()).as(said).isTrue();
        assertThat(Integer.parseInt(status.group(1)))
                .as(said)
                .satisfiesAnyOf(
                        it -> assertThat(it).isLessThan(500), it -> assertThat(it).isIn(501, 505));
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(said).isTrue();
        assertThat(code.group(1)).as(said).isNotEqualTo("InternalError");
        assertThat(answer).as(said).doesNotContain("Exception", "lyceum", "jetty", "\tat ");
        return code.group(1);
    }

    private static byte[] hostile(Customer customer, Random random) {
        String action = pick(random, List.of("DescribeRoom", "CreateRoom", "StartRoom", "X", ""));
        byte[] body = BODIES.get(random.nextInt(BODIES.size())).getBytes(UTF_8);
        if (random.nextInt(4) == 0) {
            random.nextBytes(body);
        }
        List<Header> headers = new ArrayList<>(customer.signed(action, body));
        for (int bends = random.nextInt(3); bends > 0; bends--) {
            bend(headers, random);
        }
        String method =
                random.nextInt(5) > 0
                        ? "POST"
                        : pick(
                                random,
                                List.of("GET", "PUT", "DELETE", "OPTIONS", "TRACE", "post", "X"));
        String target = random.nextInt(4) > 0 ? "/" : query(random);
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                it -> head.append(it.name()).append(": ").append(it.value()).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        if (random.nextInt(10) == 0) {
            whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        }
        return whole;
    }

    private static void bend(List<Header> headers, Random random) {
        int at = random.nextInt(headers.size());
        Header header = headers.get(at);
        switch (random.nextInt(6)) {
            case 0 -> headers.remove(at);
            case 1 -> headers.add(header);
            case 2 -> headers.set(at, new Header(header.name(), ""));
            case 3 -> headers.set(at, new Header(header.name(), header.value() + "x"));
            case 4 -> headers.set(at, new Header(header.name(), "9".repeat(random.nextInt(400))));
            case 5 -> headers.add(new Header("X-TC-Token", "token"));
            default -> throw new IllegalStateException();
        }
    }

    private static String query(Random random) {
        return "/?"
                + pick(
                        random,
                        List.of(
                                "Action=DescribeRoom",
                                "Action=DescribeRoom&Action=DescribeRoom",
                                "Signature=x&Timestamp=1&Nonce=-1&SecretId=AKIDexample&Action=A",
                                "Action=X&Signature=%",
                                "Action=%ff&Signature=y",
                                "RoomInfos.0.Name=a&RoomInfos.2.Name=b&Action=CreateRoom",
                                "A=1&A.0=2&Action=CreateRoom",
                                "A." + "0.".repeat(200) + "b=1&Action=CreateRoom",
                                "Action=" + "a".repeat(40_000),
                                "=&==&&&%00"));
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String send(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(SOCKET_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
