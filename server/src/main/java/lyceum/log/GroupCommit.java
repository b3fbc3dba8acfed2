package lyceum.log;

import static lyceum.db.StoreFault.Kind.BROKEN;
import static lyceum.db.StoreFault.Kind.BUSY;
import static lyceum.db.StoreFault.Kind.LATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.db.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way to write: works of all rooms and of the catalogue that wait together share one
/// transaction and one sync. `write` returns after that sync. A work that throws is undone alone.
/// When a sync fails nothing more is written and the process is stopped: asking again might lie.
public final class GroupCommit implements AutoCloseable {
    /// Works that may wait; more are refused as BUSY.
    static final int MAX_WAITING = 20_000;

    /// Works of one transaction, so that the first of them does not wait long for the last.
    static final int MAX_GROUP = 512;

    /// How long a caller waits for its sync, in seconds.
    static final int WAIT_SECONDS = 10;

    /// How long closing waits for the works that were taken, in milliseconds.
    static final int CLOSE_MILLIS = 5_000;

    /// Works after which the write-ahead log is moved into the main file.
    static final int CHECKPOINT_WORKS = 2_000;

    /// The same where nothing waits to be written.
    static final int IDLE_CHECKPOINT_WORKS = 500;

    /// Bytes written to learn whether a store that refused takes works again.
    static final int TRIED_OUT = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final Database database;
    private final Writer writer;
    private final Runnable stopProcess;
    private final ArrayBlockingQueue<Work<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean refusing;
    private final Queue<CompletableFuture<Boolean>> scrubs = new ConcurrentLinkedQueue<>();
    private int sinceCheckpoint;

    /// Starts the thread that writes. `stopProcess` is called once, by that thread, when the store
    /// is broken: it must end the process without another write.
    public GroupCommit(Database database, Runnable stopProcess) {
        this.database = database;
        this.writer = database.writer();
        this.stopProcess = stopProcess;
        this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
    }

    /// Runs the work inside the next transaction and returns what it returned, once that is on
    /// disk. The work must not wait for anything. Throws what the work threw, or [StoreFault].
    public <T> T write(Function<Sql, T> work) {
        var asked = new Work<>(work);
        if (!open || !waiting.offer(asked)) throw fault(BUSY, "too much waits to be written");
        // Closing may have emptied the queue just before.
        if (!open && waiting.remove(asked)) throw fault(BUSY, "the store is closed");
        try {
            return asked.result.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException("a work failed", refused.getCause());
        } catch (TimeoutException late) {
            asked.result.cancel(false);
            throw fault(LATE, "the store did not answer in time");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw fault(LATE, "stopped while waiting for the store");
        }
    }

    /// How many works wait now.
    public int waiting() {
        return waiting.size();
    }

    /// Whether the store still takes works.
    public boolean open() {
        return open;
    }

    /// Whether what is written now gets to the disk. After a refusal this writes a little and
    /// removes it again, since the store may be well without anybody having written since.
    public boolean takesWorks() {
        if (open && refusing) {
            try {
                write(sql -> sql.tryOut(TRIED_OUT));
            } catch (StoreFault still) {
                return false;
            }
        }
        return open;
    }

    /// Clears what the store keeps of deleted rows beside its tables, in a write-ahead log above
    /// all. Throws [StoreFault] if that is not possible now, as BUSY while somebody reads it.
    public void scrub() {
        var asked = new CompletableFuture<Boolean>();
        scrubs.add(asked);
        write(sql -> 0);
        try {
            if (!asked.get(WAIT_SECONDS, TimeUnit.SECONDS)) throw fault(BUSY, "it is being read");
            database.scrub();
        } catch (ExecutionException | TimeoutException failed) {
            throw fault(LATE, "the write-ahead log was not emptied");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw fault(LATE, "stopped while waiting for the store");
        }
    }

    /// Finishes what was taken and refuses the rest.
    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var group = new ArrayList<Work<?>>();
        while (open) {
            try {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, MAX_GROUP - 1);
                commit(group);
            } catch (InterruptedException closing) {
                open = false;
            }
        }
        var left = new ArrayList<Work<?>>();
        waiting.drainTo(left);
        left.forEach(each -> each.fail(fault(BUSY, "the store is closed")));
    }

    private void commit(List<Work<?>> group) {
        try {
            writer.begin();
            for (var each : group) each.attempt(writer);
            writer.commit();
            refusing = false;
        } catch (RuntimeException | Error reason) {
            refusing = true;
            refuse(group, reason);
            return;
        }
        group.forEach(Work::acknowledge);
        if (scrubs.isEmpty()) checkpoint(group.size());
        else truncate();
    }

    private void refuse(List<Work<?>> group, Throwable reason) {
        try {
            if (!(reason instanceof StoreFault known) || known.kind() == BROKEN) throw reason;
            writer.rollback();
            LOG.warn("{} works were refused: {}", group.size(), known.getMessage());
            group.forEach(each -> each.fail(known));
        } catch (Throwable broken) {
            stop(broken);
            // Whether this group is on disk shows after the restart.
            group.forEach(each -> each.fail(fault(LATE, "the store is broken")));
        }
    }

    // In idle moments, so that the works of a busy one do not wait for it; but not for ever.
    private void checkpoint(int works) {
        sinceCheckpoint += works;
        var due = waiting.isEmpty() ? IDLE_CHECKPOINT_WORKS : CHECKPOINT_WORKS;
        if (sinceCheckpoint < due) return;
        sinceCheckpoint = 0;
        try {
            writer.checkpoint();
        } catch (StoreFault fault) {
            if (fault.kind() == BROKEN) stop(fault);
            else LOG.warn("The write-ahead log stays as it is: {}", fault.getMessage());
        }
    }

    private void truncate() {
        var asked = new ArrayList<CompletableFuture<Boolean>>();
        for (var each = scrubs.poll(); each != null; each = scrubs.poll()) asked.add(each);
        try {
            boolean empty = writer.truncate();
            asked.forEach(each -> each.complete(empty));
        } catch (StoreFault fault) {
            asked.forEach(each -> each.completeExceptionally(fault));
            if (fault.kind() == BROKEN) stop(fault);
        }
    }

    private void stop(Throwable broken) {
        open = false;
        LOG.error("The store is broken, the server stops: {}", broken.getMessage());
        stopProcess.run();
    }

    private static StoreFault fault(StoreFault.Kind kind, String why) {
        return new StoreFault(kind, why, null);
    }
}
