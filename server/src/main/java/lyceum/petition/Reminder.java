package lyceum.petition;

import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls whoever runs the server while there is still time to answer a petition.
public final class Reminder {
    private static final Logger LOG = LoggerFactory.getLogger(Reminder.class);

    private final Petitions petitions;
    private final Supplier<Instant> now;
    private volatile long late;

    /// @param now the time by which things are due
    public Reminder(Petitions petitions, Supplier<Instant> now) {
        this.petitions = petitions;
        this.now = now;
        round();
    }

    /// Looks again; a line of the log says when there are more than before.
    public synchronized void round() {
        var before = late;
        late = petitions.due(now.get().plus(Petition.REMINDER));
        if (late > before)
            LOG.error(
                    "{} petitions have to be answered within {} days",
                    late,
                    Petition.REMINDER.toDays());
    }

    /// Open petitions that have to be answered soon, or had to be, when it last looked.
    public long late() {
        return late;
    }
}
