package lyceum.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketTest {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Recorder here = new Recorder();
    private final HttpServer server =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router()
                            .on("GET", "/socket", request -> Reply.text("no socket"))
                            .socket(
                                    "/socket",
                                    upgrade -> {
                                        Origin.mustBeOurs(upgrade);
                                        return here;
                                    }));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void messagesGoBothWaysInOrder() throws Exception {
        var there = new Ears();
        WebSocket line = connect(there).join();
        for (int i = 0; i < 100; i++) {
            line.sendText("数 " + i, true).join();
        }
        line.sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
        await().until(() -> here.heard.size() == 102);
        assertThat(here.heard).startsWith("opened", "数 0", "数 1").endsWith("数 99", "2 bytes");
        ByteBuffer shared = ByteBuffer.wrap("{\"x\":\"数\"}".getBytes(UTF_8));
        var delivered = new AtomicInteger();
        here.socket.join().sendText(shared, ok -> delivered.addAndGet(ok ? 1 : 0));
        here.socket.join().sendText(shared, ok -> delivered.addAndGet(ok ? 1 : 0));
        here.socket.join().sendText(ByteBuffer.wrap(new byte[900_000]), Socket.Sent.IGNORED);
        await().until(() -> there.heard.size() == 3);
        assertThat(there.heard).startsWith("{\"x\":\"数\"}", "{\"x\":\"数\"}");
        assertThat(delivered).hasValue(2);
        line.sendClose(1000, "bye").join();
        await().until(() -> here.heard.contains("closed 1000 bye"));
        assertThat(here.socket.join().isOpen()).isFalse();
    }

    @Test
    void whatComesAfterAPongIsHeardToo() {
        WebSocket line = connect(new Ears()).join();
        for (int i = 1; i <= 3; i++) {
            int pongs = i;
            here.socket.join().ping();
            await().until(() -> Collections.frequency(here.heard, "pong") == pongs);
            line.sendText("after " + pongs, true).join();
            await().until(() -> here.heard.contains("after " + pongs));
        }
    }

    @Test
    void whoSendsSignsOfLifeAndNothingElseIsCutOff() {
        WebSocket line = connect(new Ears()).join();
        assertThatThrownBy(
                        () -> {
                            for (int n = 0; n < 10_000; n++)
                                line.sendPing(NOTHING.duplicate()).join();
                        })
                .isInstanceOf(CompletionException.class);
        await().until(() -> here.heard.stream().anyMatch(it -> it.startsWith("closed ")));
        assertThat(connect(new Ears()).join().isOutputClosed()).isFalse();
    }

    @Test
    void aMessageOverTheLimitEndsTheSocket() {
        var there = new Ears();
        WebSocket line = connect(there).join();
        line.sendText("x".repeat(SocketEndpoint.MAX_MESSAGE + 1), true);
        await().until(() -> there.closed.isDone());
        assertThat(there.closed.join()).isEqualTo(Socket.TOO_LARGE);
        await().until(() -> here.heard.stream().anyMatch(it -> it.startsWith("closed 1009")));
    }

    @Test
    void aListenerThatThrowsEndsItsOwnSocketOnly() {
        var there = new Ears();
        connect(there).join().sendText("throw", true);
        await().until(() -> there.closed.isDone());
        assertThat(there.closed.join()).isEqualTo(Socket.INTERNAL);
        assertThat(connect(new Ears()).join().isOutputClosed()).isFalse();
    }

    @Test
    void aReaderWhoDoesNotReadFillsUpAndIsToldApart() {
        var deaf =
                new Ears() {
                    @Override
                    public void onOpen(WebSocket line) {}
                };
        connect(deaf).join();
        var failed = new AtomicInteger();
        ByteBuffer large = ByteBuffer.wrap(new byte[200_000]);
        for (int i = 0; i < SocketEndpoint.MAX_UNSENT + 100; i++) {
            here.socket.join().sendText(large, ok -> failed.addAndGet(ok ? 0 : 1));
        }
        assertThat(failed.get()).isBetween(1, 100);
        here.socket.join().abort();
        await().until(() -> here.heard.stream().anyMatch(it -> it.startsWith("closed ")));
    }

    @Test
    void aForeignPageAndABrokenHandshakeAreRefused() throws Exception {
        var foreign = client.newWebSocketBuilder().header("Origin", "https://elsewhere.example");
        assertThatThrownBy(() -> foreign.buildAsync(uri(), new Ears()).join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        it -> assertThat(it.getResponse().statusCode()).isEqualTo(403));
        var ours =
                client.newWebSocketBuilder().header("Origin", "http://127.0.0.1:" + server.port());
        assertThat(ours.buildAsync(uri(), new Ears()).join().isOutputClosed()).isFalse();
        try (var raw = new java.net.Socket("127.0.0.1", server.port())) {
            String broken = "GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n";
            raw.getOutputStream().write(broken.getBytes(UTF_8));
            raw.shutdownOutput();
            assertThat(new String(raw.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aServerThatStopsSaysSo() {
        var there = new Ears();
        connect(there).join();
        server.close();
        await().until(() -> there.closed.isDone());
        assertThat(there.closed.join()).isEqualTo(Socket.GOING_AWAY);
    }

    private CompletableFuture<WebSocket> connect(Ears ears) {
        return client.newWebSocketBuilder().buildAsync(uri(), ears);
    }

    private URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/socket");
    }

    private static final class Recorder implements SocketListener {
        final Queue<String> heard = new ConcurrentLinkedQueue<>();
        final CompletableFuture<Socket> socket = new CompletableFuture<>();

        @Override
        public void opened(Socket opened) {
            heard.add("opened");
            socket.complete(opened);
        }

        @Override
        public void text(String message) {
            if (message.equals("throw")) {
                throw new IllegalStateException("as asked");
            }
            heard.add(message);
        }

        @Override
        public void pong() {
            heard.add("pong");
        }

        @Override
        public void binary(ByteBuffer message) {
            heard.add(message.remaining() + " bytes");
        }

        @Override
        public void closed(int code, String reason) {
            heard.add("closed " + code + " " + reason);
        }
    }

    private static class Ears implements WebSocket.Listener {
        final Queue<String> heard = new ConcurrentLinkedQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            line.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
