package lyceum.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.http.SocketEndpoint;
import lyceum.http.SocketListener;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// LiveKit's signalling through our own port, for clients with a ticket of ours: the WebSocket and
/// the question why it was refused. Nothing else of LiveKit is reachable from outside.
final class RtcProxy implements AutoCloseable {
    static final List<String> PATHS = List.of("/rtc", "/rtc/v1");

    static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /// The longest answer to a question, bytes.
    static final long ANSWER_LIMIT = 64 * 1024;

    /// Passed on: a ticket may come in a header, and LiveKit knows what which browser cannot do.
    private static final List<String> PASSED = List.of("Authorization", "User-Agent");

    private static final String BEARER = "Bearer ";

    private final URI livekit;
    private final LiveKitTokenCheck check;
    private final Predicate<RoomId> ready;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();

    /// `ready` makes sure that a room can be joined and says whether its class runs; it may wait.
    RtcProxy(URI livekit, LiveKitKeys keys, Clock clock, Predicate<RoomId> ready) {
        this.livekit = livekit;
        this.check = new LiveKitTokenCheck(keys, clock);
        this.ready = ready;
    }

    /// The table with our lines added.
    Router on(Router router) {
        var all = router;
        for (var path : PATHS) {
            all = all.socket(path, new Endpoint()).on("GET", path + "/validate", this::validate);
        }
        return all;
    }

    private record Claims(@Nullable Map<String, Object> video) {}

    /// A ticket of ours for a class that runs, or a fault.
    private void admit(Request request) {
        var token =
                request.parameter("access_token")
                        .or(() ->
                                request.headers()
                                        .first("Authorization")
                                        .filter(it -> it.startsWith(BEARER))
                                        .map(it -> it.substring(BEARER.length())))
                        .orElse("");
        var claims =
                check.claims(token, Claims.class)
                        .orElseThrow(() -> new HttpFault(401, "This media ticket is not valid."));
        var name = claims.video() == null ? null : claims.video().get("room");
        var room = LiveKitWire.room(String.valueOf(name));
        if (room.isEmpty() || !runs(room.get())) {
            throw new HttpFault(404, "This class has no media now.");
        }
    }

    private boolean runs(RoomId room) {
        try {
            return ready.test(room);
        } catch (MediaFault e) {
            throw new HttpFault(503, "The media are not there now.");
        }
    }

    private URI target(String scheme, Request request) {
        return URI.create(
                scheme
                        + "://"
                        + livekit.getAuthority()
                        + request.path()
                        + (request.query().isEmpty() ? "" : "?" + request.query()));
    }

    private Reply validate(Request request) throws InterruptedException {
        admit(request);
        var question = HttpRequest.newBuilder(target("http", request)).timeout(CONNECT_LIMIT);
        for (var name : PASSED) {
            request.headers().first(name).ifPresent(value -> question.header(name, value));
        }
        try {
            var answer =
                    http.send(
                            question.build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT));
            return Reply.of("text/plain; charset=utf-8", answer.body()).status(answer.statusCode());
        } catch (IOException e) {
            throw new HttpFault(503, "The media are not there now.");
        }
    }

    private final class Endpoint implements SocketEndpoint {
        @Override
        public SocketListener open(Request upgrade) {
            admit(upgrade);
            var pair = new SignalPair();
            var builder = http.newWebSocketBuilder().connectTimeout(CONNECT_LIMIT);
            for (var name : PASSED) {
                upgrade.headers().first(name).ifPresent(value -> builder.header(name, value));
            }
            try {
                pair.upstream(builder.buildAsync(target("ws", upgrade), pair.fromLiveKit()).join());
                return pair;
            } catch (CompletionException e) {
                throw e.getCause() instanceof WebSocketHandshakeException refused
                        ? new HttpFault(refused.getResponse().statusCode(), "LiveKit refused.")
                        : new HttpFault(503, "The media are not there now.");
            }
        }

        @Override
        public int maxMessage() {
            return SignalPair.LONGEST_MESSAGE;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
