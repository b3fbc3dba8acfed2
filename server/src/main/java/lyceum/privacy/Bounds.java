package lyceum.privacy;

import org.jspecify.annotations.Nullable;

/// Within what an application may choose how long something is kept, in days.
///
/// @param most null: it may be kept until it is erased
/// @param usual what holds where nothing was chosen; null: until it is erased
public record Bounds(int least, @Nullable Integer most, @Nullable Integer usual) {
    static final int WEEK = 7;
    static final int HALF_A_YEAR = 180;
    static final int YEAR = 365;

    /// For what is kept as long as its application.
    static final Bounds NONE = new Bounds(1, null, null);

    /// Whether an application may choose this; null: until it is erased.
    public boolean allow(@Nullable Integer days) {
        if (days == null) return most == null;
        return days >= least && (most == null || days <= most);
    }

    /// What holds of that choice: a choice from before is cut to what is allowed now.
    public @Nullable Integer within(@Nullable Integer days) {
        if (days == null) return most;
        return Math.max(least, most == null ? days : Math.min(days, most));
    }
}
