package lyceum.http;

import java.util.concurrent.TimeUnit;

/// How fast somebody may ask: a bucket that holds `burst` and is filled `perSecond`.
public final class Pace {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int burst;
    private final int perSecond;
    private double left;
    private long last;

    /// A full one, at a time of the nano clock.
    public Pace(int burst, int perSecond, long nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
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
        return left >= burst;
    }

    private void fill(long nanos) {
        var passed = Math.max(0, nanos - last); // a clock may be set back
        left = Math.min(burst, left + passed / NANOS * perSecond);
        last = nanos;
    }
}
