package lyceum.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Passes requests and WebSockets on to a server behind us, under the same path and query, so that
/// it needs no port of its own towards the world.
public final class Relay implements SocketEndpoint, Handler {
    /// How long the server behind may take to answer or to accept a socket.
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// The largest message in either direction, bytes: a session description with many tracks.
    public static final int MAX_RELAYED = 1024 * 1024;

    private static final int MAX_BODY = 64 * 1024;
    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "User-Agent", "Accept-Language");

    private final Supplier<URI> behind;
    private final Duration timeout;
    private final HttpClient client;

    /// `behind` tells scheme (http or https), host and port of the server behind, asked each time
    /// since it may come back elsewhere after a crash.
    public Relay(Supplier<URI> behind) {
        this(behind, TIMEOUT);
    }

    Relay(Supplier<URI> behind, Duration timeout) {
        this.behind = behind;
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .build();
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        var passed =
                HttpRequest.newBuilder(target(request))
                        .timeout(timeout)
                        .method(
                                request.method(),
                                HttpRequest.BodyPublishers.ofByteArray(request.read(MAX_BODY)));
        for (Header header : passedOn(request)) {
            passed.header(header.name(), header.value());
        }
        try {
            var answer = client.send(passed.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
            return Reply.of(type, answer.body()).status(answer.statusCode());
        } catch (HttpTimeoutException e) {
            throw new HttpFault(504, "The media server does not answer.");
        } catch (IOException e) {
            throw new HttpFault(502, "The media server cannot be reached.");
        }
    }

    @Override
    public SocketListener open(Request upgrade) {
        URI target = target(upgrade);
        String scheme = target.getScheme().equals("https") ? "wss" : "ws";
        var builder = client.newWebSocketBuilder().connectTimeout(timeout);
        for (Header header : passedOn(upgrade)) {
            builder.header(header.name(), header.value());
        }
        URI socket = URI.create(scheme + target.toString().substring(target.getScheme().length()));
        var pair = new RelayedSocket(timeout);
        try {
            pair.behind(builder.buildAsync(socket, pair.fromBehind()).join());
            return pair;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                int status = refused.getResponse().statusCode();
                throw new HttpFault(
                        status < 400 ? 502 : status, "The media server refused the socket.");
            }
            throw new HttpFault(502, "The media server cannot be reached.");
        }
    }

    @Override
    public int maxMessage() {
        return MAX_RELAYED;
    }

    private URI target(Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        try {
            return URI.create(behind.get() + request.path() + query);
        } catch (IllegalArgumentException e) {
            throw new HttpFault(400, "The query is malformed.");
        }
    }

    private static List<Header> passedOn(Request request) {
        return PASSED_ON.stream()
                .flatMap(name ->
                        request.headers().every(name).stream()
                                .filter(Relay::isPlain)
                                .limit(1)
                                .map(value -> new Header(name, value)))
                .toList();
    }

    /// What the client library takes as a header value; anything else is not passed on.
    private static boolean isPlain(String value) {
        return value.chars().allMatch(it -> it >= ' ' && it < 0x7f);
    }
}
