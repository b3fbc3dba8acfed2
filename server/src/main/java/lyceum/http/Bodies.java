package lyceum.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What all requests together may hold of bodies, so that many at once, however slow, leave memory
/// for everybody else.
final class Bodies {
    private final long most;
    private final Duration time;
    private final AtomicLong held = new AtomicLong();

    Bodies(long most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /// Takes room for so many bytes more; a fault 503 where there is none.
    void take(long bytes) {
        if (held.addAndGet(bytes) <= most) return;
        held.addAndGet(-bytes);
        throw new HttpFault(503, "Too much is being sent here at once. Try again in a moment.");
    }

    void free(long bytes) {
        held.addAndGet(-bytes);
    }

    /// How long one body may take.
    Duration time() {
        return time;
    }

    /// Bytes held now.
    long held() {
        return held.get();
    }
}
