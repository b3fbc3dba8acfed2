package lyceum;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Starts a server, asks it what is asked at first, and stops. The build does this once with the
/// JVM watching, so that later starts find classes loaded and linked in the start-up cache.
final class Rehearsal {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final List<String> ASKED =
            List.of("/healthz", "/metrics", "/", "/class.html", "/console/api/session");

    private Rehearsal() {}

    static void hold(Settings settings) {
        try (var main = Main.start(settings, () -> Runtime.getRuntime().halt(Program.BROKEN));
                var client = HttpClient.newHttpClient()) {
            for (var path : ASKED)
                ask(client, URI.create("http://127.0.0.1:" + main.port() + path));
        }
    }

    private static void ask(HttpClient client, URI address) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException silent) {
            throw new IllegalStateException("no answer from " + address, silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
