package lyceum.media;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// How long to wait before a child is started again. Times are nanoseconds of one clock.
final class Restarts {
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10));

    /// More restarts than `ALARM` within `SPAN` are too many.
    static final int ALARM = 5;

    static final Duration SPAN = Duration.ofMinutes(5);

    /// After so long in health the next pause is the first one again.
    static final Duration WELL = Duration.ofSeconds(2);

    private final Deque<Long> recent = new ArrayDeque<>();
    private int step;
    private long healthySince;
    private boolean healthy;

    void healthy(long now) {
        healthy = true;
        healthySince = now;
    }

    /// Notes an end and gives the pause after it.
    Duration next(long now) {
        if (healthy && now - healthySince >= WELL.toNanos()) step = 0;
        healthy = false;
        recent.addLast(now);
        var pause = PAUSES.get(step);
        step = Math.min(step + 1, PAUSES.size() - 1);
        return pause;
    }

    boolean tooMany(long now) {
        while (!recent.isEmpty() && now - recent.getFirst() > SPAN.toNanos()) recent.removeFirst();
        return recent.size() > ALARM;
    }
}
