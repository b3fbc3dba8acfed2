package lyceum.log;

import java.util.List;
import java.util.concurrent.Semaphore;

/// A log on a disk that can be made to wait.
public record SlowLog(RoomLog log, Semaphore disk) implements LogBefore {
    /// On a disk that does not wait yet.
    public SlowLog(RoomLog log) {
        this(log, new Semaphore(1));
    }

    /// From now on everybody who writes waits.
    public void hold() {
        disk.acquireUninterruptibly();
    }

    /// Those who wait, and all others, write again.
    public void goOn() {
        disk.release();
    }

    /// Whether somebody waits.
    public boolean isWaitedFor() {
        return disk.hasQueuedThreads();
    }

    @Override
    public void append(List<Append> appends) {
        disk.acquireUninterruptibly();
        try {
            log.append(appends);
        } finally {
            disk.release();
        }
    }
}
