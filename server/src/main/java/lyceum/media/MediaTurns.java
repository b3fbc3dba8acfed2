package lyceum.media;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the looks at one room one after the other. Reasons to look that come meanwhile make one
/// more look together. A look that fails is taken again.
final class MediaTurns {
    /// How long somebody who wants to join waits for the room to be there.
    static final Duration READY_LIMIT = Duration.ofSeconds(2);

    /// The longest pause between two looks.
    static final Duration REST_LIMIT = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(MediaTurns.class);

    private final RoomMedia media;
    private final ScheduledExecutorService timer;
    private final Runnable whenClosed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition agreed = lock.newCondition();
    private final Set<String> muted = new HashSet<>();
    private boolean wanted;
    private boolean afresh;
    private boolean running;
    private boolean ready;
    private boolean ended;

    MediaTurns(RoomMedia media, ScheduledExecutorService timer, Runnable whenClosed) {
        this.media = media;
        this.timer = timer;
        this.whenClosed = whenClosed;
    }

    /// Looks soon. `silenced` were muted a moment ago; `again`: see `RoomMedia.agree`.
    void soon(Set<String> silenced, boolean again) {
        lock.lock();
        try {
            if (ended) return;
            muted.addAll(silenced);
            afresh |= again;
            wanted = true;
            if (running) return;
            running = true;
            Thread.ofVirtual().name("media").start(this::run);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the room has been made to agree at least once since it was last in doubt.
    void ready() {
        soon(Set.of(), false);
        lock.lock();
        try {
            long left = READY_LIMIT.toNanos();
            while (!ready && !ended && left > 0) left = agreed.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /// The engine has gone: nothing that was made so is so any more.
    void doubt() {
        ready(false);
    }

    void close() {
        lock.lock();
        try {
            ended = true;
            agreed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Reason(Set<String> muted, boolean afresh) {}

    private void run() {
        for (var reason = next(); reason != null; reason = next()) {
            var begun = System.nanoTime();
            try {
                after(media.agree(reason.muted, reason.afresh));
            } catch (MediaFault fault) {
                LOG.debug("Media do not agree yet: {}", fault.getMessage());
                again(reason, MediaReader.RETRY);
            } catch (RuntimeException fault) {
                LOG.warn("Media cannot be made to agree", fault);
                again(reason, MediaReader.RETRY);
            }
            rest(System.nanoTime() - begun);
        }
    }

    /// As long as the look took: when hundreds enter a class at once, looking at it takes at most
    /// half of a processor.
    private static void rest(long nanos) {
        LockSupport.parkNanos(Math.min(nanos, REST_LIMIT.toNanos()));
    }

    private @Nullable Reason next() {
        lock.lock();
        try {
            if (!wanted || ended) {
                running = false;
                return null;
            }
            var reason = new Reason(Set.copyOf(muted), afresh);
            wanted = false;
            afresh = false;
            muted.clear();
            return reason;
        } finally {
            lock.unlock();
        }
    }

    private void after(RoomMedia.Outcome outcome) {
        switch (outcome) {
            case AGREED -> ready(true);
            case LOOK_AGAIN -> {
                ready(true);
                later(new Reason(Set.of(), false), RoomMedia.GRACE);
            }
            case CLOSED -> {
                ready(false);
                whenClosed.run();
            }
        }
    }

    private void again(Reason reason, Duration pause) {
        ready(false);
        later(reason, pause);
    }

    private void later(Reason reason, Duration pause) {
        try {
            timer.schedule(
                    () -> soon(reason.muted, reason.afresh),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("Media are not looked at any more");
        }
    }

    private void ready(boolean now) {
        lock.lock();
        try {
            ready = now;
            agreed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
