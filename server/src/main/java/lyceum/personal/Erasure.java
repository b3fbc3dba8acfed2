package lyceum.personal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What is to be erased, by numbers of our own that say nothing outside.
public sealed interface Erasure {
    /// The application it belongs to.
    long app();

    /// Everything about one person, by the number of that person's key.
    record OfPerson(long app, long person) implements Erasure {}

    /// Everything of one room.
    record OfRoom(long app, long room) implements Erasure {}

    /// Everything of one application.
    record OfApplication(long app) implements Erasure {}

    /// What came of one kind within a time, from `from` on and before `to`; of one person, by the
    /// number of the key, or of all where null.
    record OfPeriod(long app, Category category, Instant from, Instant to, @Nullable Long person)
            implements Erasure {
        /// The part of it that has come, with this millisecond: what is said after it is not erased
        /// by it.
        public OfPeriod until(Instant now) {
            var end = now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
            return to.isAfter(end) ? new OfPeriod(app, category, from, end, person) : this;
        }
    }
}
