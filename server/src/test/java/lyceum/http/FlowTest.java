package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bodies that are written piece by piece.
class FlowTest {
    private static final int PIECE = 100_000;
    private static final int PIECES = 50;

    private record Pieces(int until) implements Flow {
        @Override
        public long length() {
            return (long) PIECE * PIECES;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (int n = 0; n < until; n++) out.write(new byte[PIECE]);
            if (until < PIECES) throw new IOException("broken off");
        }
    }

    private static Reply flowing(int until) {
        return Reply.flowing(
                200, List.of(new Header("Cache-Control", "no-store")), new Pieces(until));
    }

    private final HttpServer server =
            HttpServer.start(
                    new Listen(
                            "127.0.0.1",
                            0,
                            Optional.empty(),
                            List.of(),
                            Listen.MAX_CONNECTIONS,
                            Duration.ofSeconds(1)),
                    new Router()
                            .on("GET", "/whole", _ -> flowing(PIECES))
                            .on("GET", "/half", _ -> flowing(PIECES / 2))
                            .on("GET", "/none", _ -> flowing(0)));

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    private HttpResponse<byte[]> ask(String method, String path)
            throws IOException, InterruptedException {
        var where = URI.create("http://127.0.0.1:" + server.port() + path);
        var asked =
                HttpRequest.newBuilder(where).method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(asked.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void arriveWholeWithTheirLength() throws Exception {
        for (int n = 0; n < 3; n++) {
            var answer = ask("GET", "/whole");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(PIECE * PIECES);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        var head = ask("HEAD", "/whole");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("" + PIECE * PIECES);
    }

    @Test
    void neverLookWholeWhenTheyAreNot() throws Exception {
        assertThatThrownBy(() -> ask("GET", "/half")).isInstanceOf(IOException.class);
        assertThat(ask("GET", "/none").statusCode()).isEqualTo(500);
    }
}
