package lyceum.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.internal.MessageHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket between the library and a listener of ours.
final class OpenSocket extends MessageHandler implements Socket {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSocket.class);

    /// Frames without a message; a browser sends a sign of life now and then.
    private static final Rate EMPTY = new Rate(100, 10);

    private final Pace empty = new Pace(EMPTY, System.nanoTime());
    private final SocketListener listener;
    private final OpenSockets all;

    OpenSocket(SocketListener listener, OpenSockets all) {
        this.listener = listener;
        this.all = all;
    }

    @Override
    public void onOpen(CoreSession session, Callback callback) {
        super.onOpen(session, Callback.from(() -> tell(this::opened, callback)));
    }

    private void opened() {
        all.add(this);
        listener.opened(this);
    }

    /// What brings no message nearer is paced here: no listener ever hears of it.
    @Override
    public void onFrame(Frame frame, Callback callback) {
        if (isEmpty(frame) && !empty.take(System.nanoTime())) {
            abort();
            callback.succeeded();
            return;
        }
        super.onFrame(frame, callback);
    }

    private static boolean isEmpty(Frame frame) {
        return switch (frame.getOpCode()) {
            case OpCode.PING, OpCode.PONG -> true;
            case OpCode.CONTINUATION, OpCode.TEXT, OpCode.BINARY ->
                    frame.getPayloadLength() == 0 && !frame.isFin();
            default -> false;
        };
    }

    @Override
    protected void onText(String message, Callback callback) {
        tell(() -> listener.text(message), callback);
    }

    @Override
    protected void onBinary(ByteBuffer message, Callback callback) {
        try {
            listener.binary(message);
            callback.succeeded();
        } catch (UnsupportedOperationException e) {
            close(1003, "text only");
            callback.succeeded();
        }
    }

    @Override
    protected void onPongFrame(Frame frame, Callback callback) {
        // The library's own part asks for the next frame; without it nothing more is read.
        tell(listener::pong, Callback.NOOP);
        super.onPongFrame(frame, callback);
    }

    private void tell(Runnable call, Callback callback) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("a socket listener failed", e);
            close(INTERNAL, "internal error");
        }
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        all.remove(this);
        super.onClosed(status, Callback.NOOP);
        String reason = status.getReason() == null ? "" : status.getReason();
        tell(() -> listener.closed(status.getCode(), reason), callback);
    }

    @Override
    public void sendText(ByteBuffer utf8, Sent sent) {
        send(OpCode.TEXT, utf8, sent);
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Sent sent) {
        send(OpCode.BINARY, bytes, sent);
    }

    private void send(byte kind, ByteBuffer payload, Sent sent) {
        var frame = new Frame(kind, true, payload.duplicate());
        getCoreSession()
                .sendFrame(
                        frame,
                        Callback.from(() -> sent.done(true), failure -> sent.done(false)),
                        false);
    }

    @Override
    public void ping() {
        getCoreSession().sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    @Override
    public void close(int code, String reason) {
        getCoreSession().close(code, reason, Callback.NOOP);
    }

    @Override
    public void abort() {
        getCoreSession().abort();
    }

    @Override
    public boolean isOpen() {
        return getCoreSession().isOutputOpen();
    }
}
