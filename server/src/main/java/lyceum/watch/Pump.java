package lyceum.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what may wait and may be lost, and writes it in groups. Nobody ever waits for it: what
/// does not fit is dropped and counted.
final class Pump<T> implements AutoCloseable {
    /// Things that may wait.
    static final int MOST_WAITING = 10_000;

    /// Things of one group.
    static final int GROUP = 500;

    /// How long closing waits for what was taken.
    static final Duration CLOSE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final ArrayBlockingQueue<T> waiting;
    private final Consumer<List<T>> write;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final Thread thread;
    private volatile boolean open = true;

    Pump(String name, Consumer<List<T>> write) {
        this(name, write, MOST_WAITING);
    }

    Pump(String name, Consumer<List<T>> write, int most) {
        this.write = write;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /// Takes it, or drops it.
    void put(T one) {
        if (!open || !waiting.offer(one)) lost.incrementAndGet();
    }

    /// How many were dropped, or could not be written.
    long lost() {
        return lost.get();
    }

    /// How many were written.
    long written() {
        return done.get();
    }

    private void run() {
        try {
            while (open) {
                var first = waiting.poll(CLOSE.toMillis() / 3, TimeUnit.MILLISECONDS);
                if (first != null) write(first);
            }
        } catch (InterruptedException closing) {
            open = false;
        }
        for (var left = waiting.poll(); left != null; left = waiting.poll()) write(left);
    }

    private void write(T first) {
        var group = new ArrayList<T>();
        group.add(first);
        waiting.drainTo(group, GROUP - 1);
        try {
            write.accept(group);
            done.addAndGet(group.size());
        } catch (RuntimeException fault) {
            lost.addAndGet(group.size());
            LOG.warn("{} rows were lost: {}", group.size(), fault.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
