package lyceum.personal;

import java.time.Instant;
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
            implements Erasure {}
}
