package lyceum.breach;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Personal data got into wrong hands, or may have. The authority has to be told within 72 hours.
///
/// @param what happened, in the words of whoever noted it
/// @param by who noted it, as the audit names people and keys
/// @param noted when it was noted
/// @param learned since when it is known; the 72 hours run from then
/// @param closed when it was answered; null: it is open
/// @param outcome how it ended; null: it is open
/// @param answer what the authority was told, or why it need not be; empty: nothing is written down
public record Breach(
        String id,
        String what,
        String by,
        Instant noted,
        Instant learned,
        @Nullable Instant closed,
        @Nullable Outcome outcome,
        String answer) {
    /// So long after it is known the authority has to be told.
    public static final Duration LIMIT = Duration.ofHours(72);

    /// So long before that somebody is called.
    public static final Duration CALL = Duration.ofHours(24);

    /// Of what happened and of an answer, in characters.
    public static final int MOST = 1_000;

    /// By when the authority has to be told.
    public Instant due() {
        return learned.plus(LIMIT);
    }

    @Override
    public String toString() {
        return "Breach(" + id + ")";
    }
}
