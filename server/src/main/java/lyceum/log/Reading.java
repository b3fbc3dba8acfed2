package lyceum.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lyceum.room.Recorded;
import lyceum.room.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader in one loaded room, on a thread of its own.
final class Reading implements AutoCloseable {
    /// Events taken at a time; the bookmark is written after each lot.
    static final int LOT = 500;

    /// First pause after a failure, in milliseconds; it doubles with each further one.
    static final long FIRST_PAUSE_MILLIS = 100;

    /// Longest pause, in milliseconds.
    static final long LONGEST_PAUSE_MILLIS = 30_000;

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final LiveRoom live;
    private final LogReader reader;
    private final Bookmarks bookmarks;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread;
    private volatile Room room;

    Reading(LiveRoom live, LogReader reader, Room from, Bookmarks bookmarks) {
        this.live = live;
        this.reader = reader;
        this.room = from;
        this.bookmarks = bookmarks;
        this.thread = Thread.ofVirtual().name(reader.name() + " of " + from.id()).start(this::run);
    }

    /// Says that there may be more to read.
    void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    /// Whether it has read everything.
    boolean caughtUp() {
        return room.seq() >= live.room().seq();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (live.open()) {
                news.acquire();
                readAll();
            }
        } catch (InterruptedException closed) {
            return;
        }
    }

    private void readAll() throws InterruptedException {
        var pause = FIRST_PAUSE_MILLIS;
        while (!caughtUp() && live.open()) {
            var before = room.seq();
            var done = false;
            try {
                for (var line : live.read(before, LOT)) read(line);
                done = true;
            } catch (RuntimeException fault) {
                LOG.warn(
                        "Reader {} failed in room {} after event {}: {}",
                        reader.name(),
                        room.id(),
                        room.seq(),
                        fault.getClass().getSimpleName());
            }
            mark(before);
            if (done || room.seq() > before) pause = FIRST_PAUSE_MILLIS;
            if (done) continue;
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private void read(Recorded line) {
        var after = room.after(line);
        reader.read(line, after);
        room = after;
    }

    // A bookmark that cannot be written now is written after the next lot.
    private void mark(long before) {
        if (!reader.bookmarked() || room.seq() == before) return;
        try {
            bookmarks.set(reader.name(), room.id(), room.seq());
        } catch (RuntimeException fault) {
            LOG.warn("The bookmark of {} was not written: {}", reader.name(), fault.getMessage());
        }
    }
}
