package lyceum.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private final HttpServer server =
            HttpServer.start(
                    listen(0),
                    new Router()
                            .on("GET", "/hello/{name}", HttpServerTest::hello)
                            .on(
                                    "POST",
                                    "/echo",
                                    request -> Reply.of("text/plain", request.read(1000)))
                            .on(
                                    "GET",
                                    "/files/{path*}",
                                    request -> Reply.text(request.part("path")))
                            .on(
                                    "GET",
                                    "/broken",
                                    request -> {
                                        throw new IllegalStateException("SECRET");
                                    })
                            .on(
                                    "GET",
                                    "/who",
                                    request ->
                                            Reply.text(request.client() + " " + request.secure()))
                            .on(
                                    "POST",
                                    "/never",
                                    request -> {
                                        throw new HttpFault(403, "Not you.");
                                    })
                            .on(
                                    "GET",
                                    "/late",
                                    request -> {
                                        throw new HttpFault(403, "Not you.");
                                    }));

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    private static Listen listen(int port) {
        return new Listen(
                "127.0.0.1",
                port,
                Optional.empty(),
                List.of("127.0.0.0/8"),
                Listen.MAX_CONNECTIONS,
                java.time.Duration.ofSeconds(1));
    }

    private static Reply hello(Request request) {
        String greeting = request.parameter("greeting").orElse("hello");
        assertThat(Thread.currentThread().isVirtual()).isTrue();
        return Reply.text(greeting + " " + request.part("name") + " " + request.query());
    }

    @Test
    void routesByMethodAndPath() throws Exception {
        assertThat(get("/hello/%E6%95%B0%20x?greeting=a+b%26").body())
                .isEqualTo("a b& 数 x greeting=a+b%26");
        assertThat(get("/files/a/b.js").body()).isEqualTo("a/b.js");
        assertThat(get("/files/").body()).isEmpty();
        assertThat(post("/echo", "数".repeat(100)).body()).isEqualTo("数".repeat(100));
        assertThat(
                        send(request("/hello/x")
                                        .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                                .headers()
                                .firstValueAsLong("content-length"))
                .hasValue(8);
    }

    @Test
    void faultsAreAnEnvelopeWithoutInnards() throws Exception {
        refused(get("/nowhere"), 404, "ResourceNotFound");
        refused(get("/echo"), 405, "UnsupportedProtocol");
        refused(get("/late"), 403, "Not you.");
        refused(get("/broken"), 500, "InternalError");
        refused(post("/echo", "x".repeat(1001)), 413, "RequestSizeLimitExceeded");
        refused(get("/hello/x?greeting=%E6"), 400, "InvalidRequest");
        refused(get("/hello/a%2Fb"), 400, "InvalidRequest");
    }

    /// A proxy that keeps `/late` for itself must not be passed by `/late;x`.
    @Test
    void parametersInAPathLeadNowhere() throws Exception {
        for (var path : List.of("/late;x=1", "/hello;x/y", "/hello/y;"))
            refused(get(path), 404, "ResourceNotFound");
        assertThat(get("/hello/a%3Bb").body()).isEqualTo("hello a;b ");
    }

    @Test
    void aBodyThatNobodyReadDoesNotCostTheConnection() throws IOException {
        for (var path : new String[] {"/never", "/nowhere"}) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                var out = socket.getOutputStream();
                out.write(
                        ("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12")
                                .getBytes(UTF_8));
                out.flush();
                out.write(
                        ("345GET /who HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                                .getBytes(UTF_8));
                socket.shutdownOutput();
                var answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answers).startsWith("HTTP/1.1 40").endsWith("127.0.0.1 false");
            }
        }
    }

    @Test
    void aBodyThatIsCutIsTheFaultOfWhoSentIt() throws IOException {
        assertThat(raw("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhalf"))
                .startsWith("HTTP/1.1 400")
                .contains("InvalidRequest");
    }

    @Test
    void whatIsNoHttpGetsAClearAnswer() throws IOException {
        assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /who HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /who HTTP/9.9\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 505");
        assertThat(raw("GET /who HTTP/1.1\r\nHost: x\r\nContent-Length: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /who HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(70_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40");
    }

    @Test
    void onlyTrustedProxiesSpeakForOthers() throws Exception {
        assertThat(get("/who").body()).isEqualTo("127.0.0.1 false");
        var forwarded =
                request("/who")
                        .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
                        .header("X-Forwarded-Proto", "https");
        assertThat(send(forwarded).body()).isEqualTo("203.0.113.9 true");
        var untrusting = new TrustedProxies(List.of());
        var headers = new Headers(List.of(new Header("X-Forwarded-For", "6.6.6.6")));
        assertThat(untrusting.client("127.0.0.1", headers)).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/33")))
                .isInstanceOf(CannotListen.class);
    }

    @Test
    void aTakenPortIsOneClearSentence() {
        assertThatThrownBy(() -> HttpServer.start(listen(server.port()), new Router()))
                .isInstanceOf(CannotListen.class)
                .hasMessageContaining("Cannot listen on 127.0.0.1 port " + server.port())
                .hasMessageEndingWith("--port.");
    }

    @Test
    void whoOpensAnAddressWithNothingIsToldByAPage() throws Exception {
        var page = send(request("/nope").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("Nothing here").contains("此处没有内容");
        assertThat(get("/nope").body()).contains("ResourceNotFound");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String says) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"Response\":{\"Error\":{\"Code\":\"")
                .contains(says)
                .doesNotContain("SECRET", "lyceum", "jetty", "Exception");
    }
}
