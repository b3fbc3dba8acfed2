package lyceum.media;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import lyceum.http.Socket;
import lyceum.http.SocketListener;
import org.jspecify.annotations.Nullable;

/// One client's signalling: a WebSocket from the client and one to LiveKit, each passing on what
/// the other says. Each side is read only as fast as the other takes it.
final class SignalPair implements SocketListener {
    /// LiveKit's own limit of a message, bytes.
    static final int LONGEST_MESSAGE = 2 * 1024 * 1024;

    /// How long LiveKit may take to accept one message.
    static final long SEND_LIMIT_SECONDS = 10;

    /// Ours, for a line that broke.
    private static final int ABNORMAL = 1006;

    private final CompletableFuture<Socket> client = new CompletableFuture<>();
    private volatile @Nullable WebSocket upstream;

    /// The line to LiveKit; said before the client's is used.
    void upstream(WebSocket open) {
        upstream = open;
    }

    @Override
    public void opened(Socket socket) {
        client.complete(socket);
    }

    @Override
    public void text(String message) {
        send(it -> it.sendText(message, true));
    }

    @Override
    public void binary(ByteBuffer message) {
        send(it -> it.sendBinary(message, true));
    }

    private interface Sending {
        CompletableFuture<WebSocket> to(WebSocket socket);
    }

    private void send(Sending sending) {
        var line = upstream;
        if (line == null) return;
        try {
            sending.to(line).orTimeout(SEND_LIMIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException broken) {
            line.abort();
            client.thenAccept(it -> it.close(Socket.GOING_AWAY, ""));
        }
    }

    @Override
    public void closed(int code, String reason) {
        client.cancel(false);
        var line = upstream;
        if (line == null) return;
        if (line.isOutputClosed() || code == ABNORMAL) {
            line.abort();
        } else {
            line.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((_, _) -> line.abort());
        }
    }

    WebSocket.Listener fromLiveKit() {
        return new FromLiveKit();
    }

    private final class FromLiveKit implements WebSocket.Listener {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket line) {
            client.thenAccept(_ -> line.request(1));
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket line, ByteBuffer part, boolean last) {
            while (part.hasRemaining()) bytes.write(part.get());
            if (!last) return more(line, bytes.size());
            var message = ByteBuffer.wrap(bytes.toByteArray());
            bytes.reset();
            client.thenAccept(it -> it.sendBinary(message, sent -> next(line, sent)));
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket line, CharSequence part, boolean last) {
            text.append(part);
            if (!last) return more(line, text.length());
            var message = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
            client.thenAccept(it -> it.sendText(message, sent -> next(line, sent)));
            return null;
        }

        private @Nullable CompletionStage<?> more(WebSocket line, int size) {
            next(line, size <= LONGEST_MESSAGE);
            return null;
        }

        private void next(WebSocket line, boolean well) {
            if (well) {
                line.request(1);
            } else {
                line.abort();
                client.thenAccept(it -> it.close(Socket.GOING_AWAY, ""));
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            client.thenAccept(it -> it.close(passable(code), ""));
            return null;
        }

        @Override
        public void onError(WebSocket line, Throwable error) {
            client.thenAccept(it -> it.close(Socket.GOING_AWAY, ""));
        }

        /// Some codes say how a line ended and must not be sent.
        private static int passable(int code) {
            return code == 1005 || code == ABNORMAL || code == 1015 ? Socket.NORMAL : code;
        }
    }
}
