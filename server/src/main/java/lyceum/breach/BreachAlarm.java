package lyceum.breach;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls whoever runs the server while there is still time to tell the authority of a breach.
public final class BreachAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(BreachAlarm.class);

    private final Breaches breaches;
    private final Supplier<Instant> now;
    private volatile Set<String> late = Set.of();

    /// @param now the time by which things are due
    public BreachAlarm(Breaches breaches, Supplier<Instant> now) {
        this.breaches = breaches;
        this.now = now;
        round();
    }

    /// Looks again; a line of the log says for each one once that its time runs out.
    public synchronized void round() {
        var before = late;
        late = breaches.due(now.get().plus(Breach.CALL));
        var more = late.stream().filter(id -> !before.contains(id)).count();
        if (more > 0)
            LOG.error(
                    "{} breaches have to be told to the authority within {} hours",
                    more,
                    Breach.CALL.toHours());
    }

    /// Open breaches that have to be told soon, or had to be, when it last looked.
    public long late() {
        return late.size();
    }
}
