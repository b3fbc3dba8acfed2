package lyceum.socket;

import java.util.concurrent.TimeUnit;

/// How fast a browser may talk: a bucket that holds `burst` and is filled `perSecond`.
final class Pace {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int burst;
    private final int perSecond;
    private double left;
    private long last;

    Pace(int burst, int perSecond, long nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.last = nanos;
    }

    /// Takes one out at a time of the nano clock; false if there is none.
    boolean take(long nanos) {
        left = Math.min(burst, left + (nanos - last) / NANOS * perSecond);
        last = nanos;
        if (left < 1) return false;
        left -= 1;
        return true;
    }
}
