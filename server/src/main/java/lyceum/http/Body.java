package lyceum.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// The body of one request as it comes in: counted, and only as long as it may take. A read that
/// waits ends with the time of the body.
final class Body extends InputStream {
    /// How much of a body that nobody wants is still read, so that the answer can be seen, bytes.
    static final long MAX_DRAIN = 32L * 1024 * 1024;

    /// The same of a body that does not say its length, since it may have no end, bytes.
    static final long MAX_DRAIN_UNTOLD = 64 * 1024;

    /// For how long at most.
    static final Duration DRAIN_TIME = Duration.ofSeconds(5);

    /// What still comes so long after the time of a body brings no piece of it nearer, and the line
    /// is cut.
    static final Duration CUT = Duration.ofSeconds(2);

    /// How much is read away before others are let on, bytes.
    private static final int DRAIN_PIECE = 64 * 1024;

    /// What one read costs, in bytes: each may bring one byte.
    private static final int READ_COST = 1024;

    /// How long a body that is read away rests after each piece, nanoseconds. It has to wait, not
    /// only to yield: threads that yield to each other keep those from running that are woken from
    /// outside.
    private static final long REST_NANOS = 1_000_000;

    private final InputStream in;
    private final Bodies all;
    private final String asker;
    private final EndPoint line;
    private final Scheduler clock;
    private final boolean untold;
    private long deadline;
    private long held;
    private boolean ended;
    private Scheduler.@Nullable Task cut;

    Body(Request raw, Bodies all, String asker) {
        this.in = Request.asInputStream(raw);
        this.all = all;
        this.asker = asker;
        this.line = raw.getConnectionMetaData().getConnection().getEndPoint();
        this.clock = raw.getComponents().getScheduler();
        this.untold = raw.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        this.ended = !untold && raw.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) <= 0;
        this.deadline = System.nanoTime() + all.time().toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int count = next(to, offset, length);
        if (count > 0) hold(count);
        return count;
    }

    private void hold(int count) {
        all.take(asker, count);
        held += count;
    }

    private int next(byte[] to, int offset, int length) throws IOException {
        if (ended) return -1;
        var left = deadline - System.nanoTime();
        if (left <= 0) throw late();
        waitAtMost(left);
        try {
            int count = in.read(to, offset, length);
            if (count < 0) end();
            return count;
        } catch (IOException broken) {
            if (broken.getCause() instanceof TimeoutException) throw late();
            throw broken;
        }
    }

    private void waitAtMost(long nanos) {
        line.setIdleTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        if (cut == null)
            cut = clock.schedule(line::close, nanos + CUT.toNanos(), TimeUnit.NANOSECONDS);
    }

    private HttpFault late() {
        return new HttpFault(408, "The body took longer than " + all.time().toSeconds() + " s.");
    }

    /// Reads what is left. It is done before every answer: with a body on its way the connection is
    /// closed, and the client's next request on it is lost. Of what is too long or too slow, the
    /// connection goes with the rest.
    void drain() throws IOException {
        if (ended || !all.mayDrain(asker)) return;
        deadline = Math.min(deadline, System.nanoTime() + DRAIN_TIME.toNanos());
        var piece = new byte[8 * 1024];
        long left = untold ? MAX_DRAIN_UNTOLD : MAX_DRAIN;
        int since = 0;
        try {
            for (int count;
                    left > 0 && (count = next(piece, 0, piece.length)) >= 0;
                    left -= count) {
                since += count + READ_COST;
                if (since < DRAIN_PIECE) continue;
                since = 0;
                LockSupport.parkNanos(REST_NANOS);
            }
        } catch (HttpFault late) {
            return;
        } finally {
            all.drained(asker);
        }
    }

    /// Whether nothing of it is on its way any more.
    boolean ended() {
        return ended;
    }

    private void end() {
        ended = true;
        if (cut == null) return;
        cut.cancel();
        line.setIdleTimeout(HttpServer.IDLE.toMillis());
    }

    /// Once the request is answered.
    void release() {
        all.free(asker, held);
        held = 0;
        if (!ended) end();
    }
}
