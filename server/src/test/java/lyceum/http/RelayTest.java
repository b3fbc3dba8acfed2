package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final CountDownLatch deaf = new CountDownLatch(1);
    private final Queue<String> closedBehind = new ConcurrentLinkedQueue<>();
    private final HttpServer behind =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router()
                            .on("GET", "/rtc/validate", RelayTest::validate)
                            .socket("/rtc", new Large()));
    private final Relay relay = new Relay(() -> URI.create("http://127.0.0.1:" + behind.port()));
    private final HttpServer front =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router().on("GET", "/rtc/validate", relay).socket("/rtc", relay));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        front.close();
        behind.close();
    }

    private static Reply validate(Request request) {
        return request.parameter("token").filter("a b&c"::equals).isPresent()
                ? Reply.text("success " + request.headers().first("Authorization").orElse(""))
                : Reply.text("no").status(401);
    }

    private final class Large implements SocketEndpoint {
        @Override
        public SocketListener open(Request upgrade) {
            if (upgrade.query().contains("refuse")) {
                throw new HttpFault(401, "No.");
            }
            return upgrade.query().equals("deaf") ? new Deaf() : new Echo();
        }

        @Override
        public int maxMessage() {
            return Relay.MAX_RELAYED;
        }
    }

    @Test
    void requestsGoThroughWithQueryStatusAndBody() throws Exception {
        var uri = URI.create("http://127.0.0.1:" + front.port() + "/rtc/validate?token=a+b%26c");
        var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer x");
        assertThat(client.send(request.build(), BodyHandlers.ofString()).body())
                .isEqualTo("success Bearer x");
        var wrong = HttpRequest.newBuilder(uri.resolve("/rtc/validate?token=x"));
        assertThat(client.send(wrong.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void messagesOfAnySizeGoThroughAndCloseComesAcross() {
        var ears = new Ears();
        WebSocket line = connect("/rtc?a=1", ears);
        String large = "数".repeat(200_000);
        line.sendText(large, true).join();
        line.sendBinary(ByteBuffer.wrap(new byte[300_000]), true).join();
        await().until(() -> ears.heard.size() == 2);
        assertThat(ears.heard).containsExactly(large, "300000 bytes");
        line.sendText("close", true).join();
        await().until(() -> ears.heard.contains("closed 4321 as asked"));
        WebSocket other = connect("/rtc", new Ears());
        other.sendClose(4000, "bye").join();
        await().until(() -> closedBehind.contains("4000 bye"));
    }

    @Test
    void aRefusalAndAMissingServerAreTold() {
        refused("/rtc?refuse", 401);
        behind.close();
        refused("/rtc", 502);
    }

    @Test
    void aServerBehindThatTakesNothingMoreEndsTheSocket() {
        var impatient =
                new Relay(
                        () -> URI.create("http://127.0.0.1:" + behind.port()),
                        Duration.ofMillis(500));
        try (var before =
                HttpServer.start(
                        Listen.plain("127.0.0.1", 0), new Router().socket("/rtc", impatient))) {
            var ears = new Ears();
            var uri = URI.create("ws://127.0.0.1:" + before.port() + "/rtc?deaf");
            var line = client.newWebSocketBuilder().buildAsync(uri, ears).join();
            var half = ByteBuffer.wrap(new byte[Relay.MAX_RELAYED / 2]);
            var flood = Thread.ofVirtual().start(() -> flood(line, half));
            await().until(() -> ears.heard.contains("closed 1011 the media server is gone"));
            flood.interrupt();
        } finally {
            deaf.countDown();
        }
    }

    /// Sends until the line is full or closed.
    private static void flood(WebSocket line, ByteBuffer message) {
        try {
            while (!line.isOutputClosed()) line.sendBinary(message.duplicate(), true).get();
        } catch (InterruptedException over) {
            line.abort();
        } catch (ExecutionException closed) {
            return; // why is still on its way to us
        }
    }

    private void refused(String path, int status) {
        assertThatThrownBy(() -> connect(path, new Ears()))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        it -> assertThat(it.getResponse().statusCode()).isEqualTo(status));
    }

    private WebSocket connect(String path, Ears ears) {
        var uri = URI.create("ws://127.0.0.1:" + front.port() + path);
        return client.newWebSocketBuilder().buildAsync(uri, ears).join();
    }

    /// Takes one message and is busy with it until the end of the test.
    private final class Deaf implements SocketListener {
        @Override
        public void opened(Socket opened) {}

        @Override
        public void text(String message) {
            throw new IllegalStateException("nobody says this");
        }

        @Override
        public void binary(ByteBuffer message) {
            try {
                deaf.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void closed(int code, String reason) {}
    }

    private final class Echo implements SocketListener {
        private Socket socket;

        @Override
        public void opened(Socket opened) {
            socket = opened;
        }

        @Override
        public void text(String message) {
            if (message.equals("close")) {
                socket.close(4321, "as asked");
                return;
            }
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            socket.sendText(ByteBuffer.wrap(bytes), Socket.Sent.IGNORED);
        }

        @Override
        public void binary(ByteBuffer message) {
            socket.sendBinary(message, Socket.Sent.IGNORED);
        }

        @Override
        public void closed(int code, String reason) {
            closedBehind.add(code + " " + reason);
        }
    }

    private static final class Ears implements WebSocket.Listener {
        final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final StringBuilder text = new StringBuilder();
        private int bytes;

        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            line.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket line, ByteBuffer part, boolean last) {
            bytes += part.remaining();
            if (last) {
                heard.add(bytes + " bytes");
            }
            line.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            heard.add("closed " + code + " " + reason);
            return null;
        }
    }
}
