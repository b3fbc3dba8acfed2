package lyceum.http;

import java.util.concurrent.TimeUnit;

/// How fast somebody may ask: a bucket that holds what the rate lets do at once, and is filled each
/// second.
public final class Pace {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Rate rate;
    private double left;
    private long last;

    /// A full one, at a time of the nano clock.
    public Pace(Rate rate, long nanos) {
        this.rate = rate;
        this.left = rate.atOnce();
        this.last = nanos;
    }

    /// Takes one out; false if there is none.
    public synchronized boolean take(long nanos) {
        fill(nanos);
        if (left < 1) return false;
        left -= 1;
        return true;
    }

    /// Whether there is none to take now.
    synchronized boolean isSpent(long nanos) {
        fill(nanos);
        return left < 1;
    }

    /// Whether nothing is lost if this one is forgotten.
    synchronized boolean isFull(long nanos) {
        fill(nanos);
        return left >= rate.atOnce();
    }

    private void fill(long nanos) {
        var passed = Math.max(0, nanos - last); // a clock may be set back
        left = Math.min(rate.atOnce(), left + passed / NANOS * rate.perSecond());
        last = nanos;
    }
}
