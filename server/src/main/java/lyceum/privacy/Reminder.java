package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls whoever runs the server while there is still time for what has to be done by a day.
public final class Reminder {
    private static final Logger LOG = LoggerFactory.getLogger(Reminder.class);

    private final String call;
    private final Duration ahead;
    private final Function<Instant, Set<String>> due;
    private final Supplier<Instant> now;
    private volatile Set<String> late = Set.of();

    /// @param call what has to be done, as the line of the log says it
    /// @param ahead so long before its time
    /// @param due the ids of what is still to be done, at a time or before
    /// @param now the time by which things are due
    public Reminder(
            String call,
            Duration ahead,
            Function<Instant, Set<String>> due,
            Supplier<Instant> now) {
        this.call = call;
        this.ahead = ahead;
        this.due = due;
        this.now = now;
        round();
    }

    /// Looks again; a line of the log says of each one once that its time runs out.
    public synchronized void round() {
        var before = late;
        late = due.apply(now.get().plus(ahead));
        var more = late.stream().filter(id -> !before.contains(id)).count();
        if (more > 0) LOG.error("{} {} within {} hours", more, call, ahead.toHours());
    }

    /// How many have to be done soon, or had to be, when it last looked.
    public long late() {
        return late.size();
    }
}
