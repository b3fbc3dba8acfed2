package lyceum.privacy;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/// An erasure that is to go on at a moment: one that could not waits, and keeps no other waiting.
///
/// @param nanos when, by the clock of the process
record Due(Job job, long nanos) implements Delayed {
    static Due now(Job job) {
        return new Due(job, System.nanoTime());
    }

    static Due after(Duration pause, Job job) {
        return new Due(job, System.nanoTime() + pause.toNanos());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
