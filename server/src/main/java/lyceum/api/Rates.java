package lyceum.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/// How often somebody may do something: a bucket for each of them, filled evenly, holding what may
/// come in one second at once.
final class Rates {
    /// Buckets kept at once; when there are more, those that are full again are forgotten.
    static final int MAX_BUCKETS = 20_000;

    private record Bucket(double left, Instant at) {
        Bucket filled(int perSecond, Instant now) {
            double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
            return new Bucket(Math.min(perSecond, left + seconds * perSecond), now);
        }
    }

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final boolean unlimited;

    Rates(InstantSource clock, boolean unlimited) {
        this.clock = clock;
        this.unlimited = unlimited;
    }

    /// Whether one more is within `perSecond` for that one; if so it counts.
    boolean allow(String who, int perSecond) {
        if (unlimited) {
            return true;
        }
        if (buckets.size() > MAX_BUCKETS) {
            forgetFull();
        }
        Instant now = clock.instant();
        boolean[] allowed = {false};
        buckets.compute(
                who,
                (key, known) -> {
                    Bucket bucket =
                            known == null
                                    ? new Bucket(perSecond, now)
                                    : known.filled(perSecond, now);
                    allowed[0] = bucket.left() >= 1;
                    return allowed[0] ? new Bucket(bucket.left() - 1, now) : bucket;
                });
        return allowed[0];
    }

    private void forgetFull() {
        Instant now = clock.instant();
        // A bucket that was not touched for a second is full again.
        buckets.values().removeIf(it -> Duration.between(it.at(), now).toMillis() >= 1000);
    }
}
