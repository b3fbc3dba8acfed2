package lyceum.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What all requests together may hold of bodies, so that many at once, however slow, leave memory
/// for everybody else.
final class Bodies {
    /// One asker has one of so many parts of the room.
    private static final int SHARES = 4;

    private final long most;
    private final Duration time;
    private final AtomicLong held = new AtomicLong();
    private final ConcurrentHashMap<String, Long> each = new ConcurrentHashMap<>();

    Bodies(long most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /// Takes room for so many bytes more; a fault 503 where there is none, 429 where the asker has
    /// its share already.
    void take(String asker, long bytes) {
        var mine = each.merge(asker, bytes, Long::sum);
        var all = held.addAndGet(bytes);
        if (all <= most && mine <= most / SHARES) return;
        free(asker, bytes);
        if (all <= most)
            throw new HttpFault(429, "Too much is being sent from this address at once.");
        throw new HttpFault(503, "Too much is being sent here at once. Try again in a moment.");
    }

    void free(String asker, long bytes) {
        held.addAndGet(-bytes);
        each.computeIfPresent(asker, (_, mine) -> mine <= bytes ? null : mine - bytes);
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
