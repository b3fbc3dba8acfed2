package lyceum.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lyceum.room.Recorded;
import lyceum.room.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader in one loaded room, on a thread of its own.
final class Reading implements AutoCloseable {
    /// Events taken at a time.
    static final int LOT = 500;

    /// The bookmark is written at most so often while events come, and so long after the last.
    static final long MARK_MILLIS = 1_000;

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
    private volatile boolean closed;
    private long marked;
    private long markedAt = System.nanoTime();

    Reading(LiveRoom live, LogReader reader, Room from, Bookmarks bookmarks) {
        this.live = live;
        this.reader = reader;
        this.room = from;
        this.marked = from.seq();
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
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (live.open()) {
                if (marked == room.seq()) news.acquire();
                else if (!news.tryAcquire(MARK_MILLIS, TimeUnit.MILLISECONDS)) mark();
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
            try {
                for (var line : live.read(before, LOT)) read(line);
                markIfDue();
                continue;
            } catch (RuntimeException fault) {
                // It was stopped while it waited: the next room reads on from the bookmark.
                if (closed) return;
                LOG.warn(
                        "Reader {} failed in room {} after event {}: {}",
                        reader.name(),
                        room.id(),
                        room.seq(),
                        fault.getClass().getSimpleName());
            }
            if (room.seq() > before) pause = FIRST_PAUSE_MILLIS;
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private void read(Recorded line) {
        var after = room.after(line);
        reader.read(line, after);
        room = after;
    }

    // Not after each event: a busy room would write as many notes as events.
    private void markIfDue() {
        var recent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - markedAt) < MARK_MILLIS;
        if (!recent) mark();
    }

    // A bookmark that cannot be written now is written after the next event.
    private void mark() {
        var seq = room.seq();
        try {
            if (reader.bookmarked() && seq > marked) bookmarks.set(reader.name(), room.id(), seq);
        } catch (RuntimeException fault) {
            LOG.warn("The bookmark of {} was not written: {}", reader.name(), fault.getMessage());
        }
        marked = seq;
        markedAt = System.nanoTime();
    }
}
