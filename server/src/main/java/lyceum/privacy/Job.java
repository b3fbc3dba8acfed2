package lyceum.privacy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import lyceum.personal.Amount;
import lyceum.personal.Erasure;
import org.jspecify.annotations.Nullable;

/// One erasure and how far it is.
///
/// @param id 128 random bits
/// @param keysAt when the keys were gone from every copy; null: not yet
/// @param endedAt when its receipt was issued; null: not yet
/// @param amounts what each store held of it, known from COUNTED on
public record Job(
        String id,
        Erasure what,
        State state,
        Instant askedAt,
        @Nullable Instant keysAt,
        @Nullable Instant endedAt,
        Map<String, Amount> amounts) {
    /// How far it is; each is on disk before the next is begun.
    public enum State {
        /// It is known and will be done whatever happens.
        ACCEPTED,
        /// The keys are gone from every copy: nothing of it opens any more.
        KEYS_DESTROYED,
        /// What the stores hold of it is counted.
        COUNTED,
        /// The rows are gone.
        LOGICAL_DONE,
        /// The bytes are gone from what the engines keep beside their tables, and no older copy of
        /// the key files opens.
        BYTES_DONE,
        /// All of it was looked at once more, and there is a receipt.
        RECEIPTED
    }

    /// Of what it is: `person`, `room`, `application` or `period`.
    public String kind() {
        return Kind.of(what).name().toLowerCase(Locale.ROOT);
    }

    /// What all stores held of it.
    public Amount amount() {
        return amounts.values().stream().reduce(Amount.NONE, Amount::and);
    }
}
