package lyceum.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import lyceum.json.Json;
import lyceum.json.MalformedJson;

/// Calls of LiveKit's API: `POST /twirp/livekit.RoomService/<Method>` with JSON both ways. Each
/// carries a token of its own that allows this one thing for a minute.
final class Twirp implements AutoCloseable {
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    static final Duration CALL_LIMIT = Duration.ofSeconds(5);

    static final Duration TOKEN_LIFE = Duration.ofSeconds(60);

    /// The longest answer, in bytes; LiveKit's own limit of a body.
    static final long ANSWER_LIMIT = 10L * 1024 * 1024;

    private static final int OK = 200;

    private final URI service;
    private final LiveKitKeys keys;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();

    Twirp(URI livekit, LiveKitKeys keys, Clock clock) {
        service = livekit.resolve("/twirp/livekit.RoomService/");
        this.keys = keys;
        this.clock = clock;
    }

    private record Fault(String code) {}

    /// Throws `MediaFault`.
    <T> T call(String method, Map<String, ?> request, Map<String, ?> grants, Class<T> answer) {
        var token = LiveKitToken.text(keys, "", grants, clock.instant(), TOKEN_LIFE);
        var post =
                HttpRequest.newBuilder(service.resolve(method))
                        .timeout(CALL_LIMIT)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.bytes(request)))
                        .build();
        return read(method, send(method, post), answer);
    }

    private HttpResponse<byte[]> send(String method, HttpRequest post) {
        try {
            return http.send(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT));
        } catch (IOException e) {
            throw new MediaFault.Away(method + ": " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaFault.Away(method + ": interrupted");
        }
    }

    private static <T> T read(String method, HttpResponse<byte[]> response, Class<T> answer) {
        try {
            if (response.statusCode() == OK) return Json.read(response.body(), answer);
            var fault = Json.read(response.body(), Fault.class);
            if (fault.code().equals("unavailable")) throw new MediaFault.Away(method);
            throw new MediaFault.Refused(method, fault.code());
        } catch (MalformedJson e) {
            throw new MediaFault.Away(method + ": HTTP " + response.statusCode());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
