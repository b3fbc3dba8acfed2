package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import lyceum.personal.Category;
import lyceum.room.AppId;

/// The leave to look at one kind of what is personal in one application. Only a [PurposeGate] gives
/// it, for one reading.
public final class Grant {
    /// It is good for no longer than this, however long a reading takes.
    static final Duration LONGEST = Duration.ofHours(24);

    private final AppId app;
    private final Category category;
    private final Instant until;
    private volatile boolean over;

    Grant(AppId app, Category category, Instant from) {
        this.app = app;
        this.category = category;
        this.until = from.plus(LONGEST);
    }

    /// The application it is good for.
    public AppId app() {
        return app;
    }

    /// Throws [NotForThat] unless it is good now and for that kind.
    public void check(Category wanted, Instant now) {
        if (over || wanted != category || !now.isBefore(until)) throw new NotForThat();
    }

    void end() {
        over = true;
    }
}
