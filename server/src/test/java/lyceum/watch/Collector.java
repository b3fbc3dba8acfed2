package lyceum.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A target of OTLP that keeps what it took.
public final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile int asked;

    private Collector(int port) throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = HttpServer.create(here, 0);
        server.createContext("/", this::take);
        server.start();
    }

    /// Listens; 0 takes a free port.
    public static Collector start(int port) throws IOException {
        return new Collector(port);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            paths.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            if (status == 200) taken.add(body);
            asked++;
        }
    }

    /// Answers so from now on.
    void answers(int newStatus, String newAnswer) {
        answer = newAnswer;
        status = newStatus;
    }

    /// How often it was asked.
    int asked() {
        return asked;
    }

    /// The bodies that it took.
    public List<String> taken() {
        return taken;
    }

    /// What came as `Authorization`, once for each call.
    List<String> tokens() {
        return tokens;
    }

    /// Method and path of each call.
    List<String> paths() {
        return paths;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Where it listens.
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
