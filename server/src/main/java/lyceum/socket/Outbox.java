package lyceum.socket;

import java.nio.ByteBuffer;
import java.time.Duration;
import lyceum.http.Socket;
import lyceum.json.Json;
import org.jspecify.annotations.Nullable;

/// What waits to be read by one browser. When it is full, events are held back and told together
/// later; a browser that does not read for too long is sent away.
final class Outbox {
    /// Messages that may wait, whatever their size; below the limit of the socket itself.
    static final int FRAMES = 128;

    /// Room kept for answers when the events have filled the rest, in bytes.
    static final int ANSWERS = 64 * 1024;

    /// How long the farewell may take before the line is cut.
    static final Duration FAREWELL = Duration.ofSeconds(4);

    private final Socket socket;
    private final SocketLimits limits;
    private final Runnable drained;
    private int bytes;
    private int frames;
    private boolean full;
    private boolean over;
    private ServerFrame.@Nullable Reason why;
    private long since;

    /// `drained` is called, briefly, when a full outbox takes events again.
    Outbox(Socket socket, SocketLimits limits, Runnable drained) {
        this.socket = socket;
        this.limits = limits;
        this.drained = drained;
    }

    /// Sends events if they fit; an empty outbox takes one message of any size.
    synchronized boolean offer(ByteBuffer frame) {
        if (over || full) return false;
        if (bytes > 0 && (frames >= FRAMES || bytes + frame.remaining() > limits.outboxBytes())) {
            full = true;
            since = System.nanoTime();
            return false;
        }
        send(frame);
        return true;
    }

    /// Sends an answer to what the browser itself asked; one that asks but does not read is sent
    /// away.
    synchronized void answer(ServerFrame frame) {
        if (over) return;
        if (frames >= 2 * FRAMES - 2 || bytes > limits.outboxBytes() + ANSWERS) {
            close(ServerFrame.Reason.TOO_SLOW);
            return;
        }
        send(ByteBuffer.wrap(Json.bytes(frame)));
    }

    /// Sends the state with which somebody begins. However large, it takes no room from answers.
    synchronized void state(ByteBuffer frame) {
        if (over) return;
        frames += 1;
        socket.sendText(frame, delivered -> sent(0));
    }

    /// Says why, and ends the connection.
    synchronized void end(ServerFrame.Closed why) {
        if (over) return;
        if (!full) send(ByteBuffer.wrap(Json.bytes(why)));
        close(why.reason());
    }

    /// Ends a connection that was left full for too long; cuts one that cannot even be closed.
    synchronized void check(long nanos) {
        var waited = Duration.ofNanos(nanos - since);
        if (over && waited.compareTo(FAREWELL) > 0) socket.abort();
        else if (!over && full && waited.compareTo(limits.waits().slow()) > 0) {
            close(ServerFrame.Reason.TOO_SLOW);
        }
    }

    /// Asks the browser for a sign of life.
    synchronized void ping() {
        if (!over && frames == 0) socket.ping();
    }

    /// Cuts a line on which nobody is any more.
    synchronized void cut() {
        over = true;
        socket.abort();
    }

    /// Whether nothing can be sent any more.
    synchronized boolean over() {
        return over;
    }

    /// Why it was ended; null: it was not, the line was lost.
    synchronized ServerFrame.@Nullable Reason why() {
        return why;
    }

    private void close(ServerFrame.Reason reason) {
        why = reason;
        over = true;
        since = System.nanoTime();
        socket.close(code(reason), reason.name());
    }

    private void send(ByteBuffer frame) {
        var size = frame.remaining();
        bytes += size;
        frames += 1;
        socket.sendText(frame, delivered -> sent(size));
    }

    private void sent(int size) {
        boolean again;
        synchronized (this) {
            bytes -= size;
            frames -= 1;
            again = full && !over && bytes <= limits.outboxBytes() / 2 && frames <= FRAMES / 2;
            if (again) full = false;
        }
        if (again) drained.run();
    }

    private static int code(ServerFrame.Reason reason) {
        return switch (reason) {
            case TOO_SLOW, UNAVAILABLE, CROWDED -> Socket.TRY_AGAIN;
            case TOO_FAST,
                    UNREADABLE,
                    BAD_TOKEN,
                    TOKEN_EXPIRED,
                    NO_SUPERVISOR,
                    LINK_WITHDRAWN,
                    NO_CONSENT,
                    NO_AGE,
                    FROZEN,
                    ERASED,
                    PAUSED,
                    BAD_NAME,
                    NAME_TAKEN,
                    NAME_MISLEADS ->
                    Socket.POLICY;
            case NO_CLASS, ENDED, EXPIRED, REMOVED, NOT_ADMITTED, LOCKED, FULL, REPLACED, LEFT ->
                    Socket.NORMAL;
        };
    }
}
