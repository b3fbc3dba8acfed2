package lyceum.http;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A socket of ours tied to one of the server behind. Each side is read only as fast as the other
/// takes it; when one closes, so does the other, with the same code.
final class RelayedSocket implements SocketListener {
    private final Duration timeout;
    private final CompletableFuture<Socket> front = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> behind = new CompletableFuture<>();

    /// Neither side waits longer than this for the other to open or to take a message.
    RelayedSocket(Duration timeout) {
        this.timeout = timeout;
        front.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((socket, late) -> {
                    if (late != null) behind.thenAccept(WebSocket::abort);
                });
    }

    void behind(WebSocket socket) {
        behind.complete(socket);
    }

    @Override
    public void opened(Socket socket) {
        front.complete(socket);
        behind.join().request(1);
    }

    @Override
    public void text(String message) {
        pass(behind.join().sendText(message, true));
    }

    @Override
    public void binary(ByteBuffer message) {
        pass(behind.join().sendBinary(message, true));
    }

    /// Waits, so that the next message is read when this one is gone.
    private void pass(CompletableFuture<WebSocket> sending) {
        try {
            sending.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            front.join().close(Socket.INTERNAL, "the media server is gone");
            behind.join().abort();
        }
    }

    @Override
    public void closed(int code, String reason) {
        behind.join()
                .sendClose(sendable(code), reason)
                .whenComplete((done, failure) -> behind.join().abort());
    }

    /// Codes that only stand for a cut line may not be sent.
    private static int sendable(int code) {
        return code < 1000 || code >= 1004 && code <= 1006 || code == 1015 ? 1001 : code;
    }

    WebSocket.Listener fromBehind() {
        return new FromBehind();
    }

    private final class FromBehind implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void onOpen(WebSocket socket) {} // nothing is asked for before our side is open

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (!last) {
                return more(socket, text.length());
            }
            byte[] whole = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            front.join().sendText(ByteBuffer.wrap(whole), sent -> socket.request(1));
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket socket, ByteBuffer data, boolean last) {
            bytes =
                    ByteBuffer.allocate(bytes.remaining() + data.remaining())
                            .put(bytes)
                            .put(data)
                            .flip();
            if (!last) {
                return more(socket, bytes.remaining());
            }
            ByteBuffer whole = bytes;
            bytes = ByteBuffer.allocate(0);
            front.join().sendBinary(whole, sent -> socket.request(1));
            return null;
        }

        private @Nullable CompletionStage<?> more(WebSocket socket, int soFar) {
            if (soFar > Relay.MAX_RELAYED) {
                front.join().close(Socket.TOO_LARGE, "a message of the media server is too large");
                socket.abort();
            } else {
                socket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            front.join().close(sendable(code), reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            front.thenAccept(it -> it.close(Socket.TRY_AGAIN, "the media server is gone"));
        }
    }
}
