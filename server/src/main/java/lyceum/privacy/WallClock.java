package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time by which things end. A wrong clock must not destroy half a year: after a jump nothing
/// is destroyed until an operator says that the time is right.
public final class WallClock {
    /// How far the clock may run ahead of the time that really passed while the server runs.
    static final Duration JUMP = Duration.ofHours(26);

    /// How long a server may have stood still without anybody being asked.
    static final Duration STANDSTILL = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Database database;
    private final GroupCommit commit;
    private Instant seen;
    private long seenNanos;
    private boolean trusted;

    /// @param confirmed an operator says that the time is right
    public static WallClock open(
            InstantSource clock, Database database, GroupCommit commit, boolean confirmed) {
        return new WallClock(clock, System::nanoTime, database, commit, confirmed);
    }

    WallClock(
            InstantSource clock,
            LongSupplier nanos,
            Database database,
            GroupCommit commit,
            boolean confirmed) {
        this.clock = clock;
        this.nanos = nanos;
        this.database = database;
        this.commit = commit;
        var now = clock.instant();
        seen = latest(now);
        trusted = confirmed || Duration.between(seen, now).compareTo(STANDSTILL) <= 0;
        seenNanos = nanos.getAsLong();
        if (!trusted) warn("The clock is more than 7 days ahead of when this server ran last");
        if (trusted) note(now);
    }

    private Instant latest(Instant now) {
        return database.read(sql -> sql.one("SELECT at FROM clock_seen", row -> row.number("at")))
                .map(Instant::ofEpochMilli)
                .orElse(now);
    }

    /// Whether anything may be destroyed for its age.
    synchronized boolean trusted() {
        return trusted;
    }

    /// The time; never earlier than what was seen before. It looks whether the clock jumped.
    synchronized Instant now() {
        var wall = clock.instant();
        var passed = Duration.ofNanos(nanos.getAsLong() - seenNanos);
        var ahead = Duration.between(seen, wall).minus(passed);
        if (trusted && ahead.compareTo(JUMP) > 0) {
            trusted = false;
            warn("The clock jumped ahead by " + ahead.toHours() + " hours");
        }
        if (trusted && wall.isAfter(seen)) note(wall);
        return wall.isAfter(seen) ? wall : seen;
    }

    private void note(Instant now) {
        if (now.isAfter(seen)) seen = now;
        seenNanos = nanos.getAsLong();
        var at = seen.toEpochMilli();
        commit.write(
                sql -> sql.run("INSERT OR REPLACE INTO clock_seen (id, at) VALUES (1, ?)", at));
    }

    private static void warn(String what) {
        LOG.warn(
                "{}. Nothing is destroyed for its age until somebody starts the server with"
                        + " --confirm-clock on. What is too old is not shown.",
                what);
    }
}
