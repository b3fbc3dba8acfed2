package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something somebody may not do until a time, or for ever where null.
public record Ban(@Nullable Instant until) {
    /// The longest time that can be asked for; on the wire it means for ever.
    public static final long MOST_SECONDS = 4_294_967_295L;

    /// Whether it still holds.
    public boolean holds(Instant at) {
        return until == null || at.isBefore(until);
    }

    /// `seconds` from now, or for ever where null.
    static @Nullable Instant end(@Nullable Long seconds, Instant at) {
        if (seconds == null) return null;
        if (seconds < 0 || seconds > MOST_SECONDS) throw new Refusal(Refusal.Reason.INVALID);
        return at.plusSeconds(seconds);
    }
}
