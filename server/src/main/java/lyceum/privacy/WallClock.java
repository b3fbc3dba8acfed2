package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says whether the clock can be believed, since a wrong one must not end what is kept for half a
/// year. It remembers the newest time of which it was sure. If the clock is further ahead than can
/// be, nothing ends until it is right again or the operator confirms it; what is too old by it is
/// not shown meanwhile. A clock that is behind counts as standing still.
public final class WallClock {
    /// How far the clock may jump ahead while the server runs.
    static final Duration MOST_RUNNING = Duration.ofHours(26);

    /// How long the server may have been away without anybody being asked about the clock.
    static final Duration MOST_AWAY = Duration.ofDays(7);

    /// The sure time is written at most so often.
    static final Duration WRITTEN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

    private final GroupCommit commit;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private volatile Instant sure;
    private long sureNanos;
    private Instant written;
    private Duration most = MOST_AWAY;
    private boolean confirmed;
    private volatile boolean doubtful;

    /// @param confirmed an operator says that the time of this start is right
    /// @param nanos a clock that only runs forward, in nanoseconds from anywhere
    WallClock(
            Database database,
            GroupCommit commit,
            boolean confirmed,
            InstantSource clock,
            LongSupplier nanos) {
        this.commit = commit;
        this.confirmed = confirmed;
        this.clock = clock;
        this.nanos = nanos;
        sureNanos = nanos.getAsLong();
        sure =
                database.read(sql -> sql.one("SELECT at FROM clock_seen", row -> row.number("at")))
                        .map(Instant::ofEpochMilli)
                        .orElseGet(clock::instant);
        written = Instant.EPOCH;
        look();
    }

    /// The time by which things are too old to be read: never before one that was seen already.
    public Instant now() {
        var now = clock.instant();
        return now.isAfter(sure) ? now : sure;
    }

    /// The newest time of which the server was sure.
    Instant sure() {
        return sure;
    }

    /// Whether the clock is too far ahead to let anything end by it.
    public boolean doubtful() {
        return doubtful;
    }

    /// Looks at the clock. False: nothing may end by it now.
    public synchronized boolean look() {
        var now = clock.instant();
        var ran = Duration.ofNanos(nanos.getAsLong() - sureNanos);
        var ahead = now.isAfter(sure.plus(ran).plus(most));
        if (ahead && !confirmed) {
            if (!doubtful)
                LOG.error(
                        "The clock says {}, {} days later than can be: nothing is removed until"
                                + " it is right or the server is started with"
                                + " --confirm-clock on",
                        now,
                        Duration.between(sure.plus(ran), now).toDays());
            doubtful = true;
            return false;
        }
        if (doubtful) LOG.info("The clock is believed again");
        doubtful = false;
        confirmed = false;
        most = MOST_RUNNING;
        if (now.isBefore(sure)) return true;
        sure = now;
        sureNanos = nanos.getAsLong();
        if (!now.isBefore(written.plus(WRITTEN))) write(now);
        return true;
    }

    private void write(Instant now) {
        commit.write(
                sql -> sql.put("clock_seen", List.of("id"), List.of("at"), 1, now.toEpochMilli()));
        written = now;
    }
}
