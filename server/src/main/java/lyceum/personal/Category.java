package lyceum.personal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What kind a value is: values of one kind may have a time limit of their own in each application.
/// The order is kept on disk; new ones are added at the end.
public enum Category {
    /// What has no limit: keys, names of applications, what holds a room together.
    STRUCTURE(null, null),
    /// Who somebody is: ids, names, avatars.
    PROFILE(Duration.ofDays(1), null),
    /// What was written in classes.
    CHAT(Duration.ofDays(1), null),
    /// The log service, the operation log and the handles of quality data.
    LOG(Duration.ofHours(1), Duration.ofDays(180)),
    /// Who looked at whose data.
    AUDIT(Duration.ofHours(1), Duration.ofDays(180)),
    /// Archives made for people.
    EXPORT(Duration.ofDays(1), Duration.ofDays(7)),
    /// How well sound and pictures came through; its rows name nobody and are not sealed.
    QUALITY(Duration.ofHours(1), Duration.ofDays(180));

    private final @Nullable Duration epoch;
    private final @Nullable Duration limit;

    Category(@Nullable Duration epoch, @Nullable Duration limit) {
        this.epoch = epoch;
        this.limit = limit;
    }

    /// Values of one epoch end together; null: this kind has no limit.
    public @Nullable Duration epoch() {
        return epoch;
    }

    /// How long values of this kind are kept unless an application chose otherwise; null: until
    /// they are erased.
    public @Nullable Duration limit() {
        return limit;
    }

    /// The number of the epoch in which this moment lies; 0 where there are none.
    public int epochAt(long millis) {
        return epoch == null ? 0 : Math.toIntExact(Math.floorDiv(millis, epoch.toMillis()));
    }
}
