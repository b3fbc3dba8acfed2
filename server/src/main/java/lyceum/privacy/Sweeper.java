package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.seal.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets end what has a time: the keys of hours that are over, then the rows, then the files in
/// which nothing is left. It needs nobody to be there, and makes up for the time a server stood
/// still before that server answers anybody.
public final class Sweeper implements AutoCloseable {
    /// How often it looks; an hour's key ends at most so long after the last row of that hour.
    public static final Duration ROUND = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Vault vault;
    private final Retention retention;
    private final List<Dated> stores;
    private final Supplier<? extends Collection<Long>> apps;
    private final WallClock clock;
    private final Duration round;
    private final Map<Category, Instant> oldest = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);

    Sweeper(
            Vault vault,
            Retention retention,
            List<Dated> stores,
            Supplier<? extends Collection<Long>> apps,
            WallClock clock,
            Duration round) {
        this.vault = vault;
        this.retention = retention;
        this.stores = List.copyOf(stores);
        this.apps = apps;
        this.clock = clock;
        this.round = round;
    }

    /// Sweeps once before it returns, and goes on from time to time.
    ///
    /// @param apps whose data may be there
    public static Sweeper start(
            Vault vault,
            Retention retention,
            List<Dated> stores,
            Supplier<? extends Collection<Long>> apps,
            WallClock clock) {
        var sweeper = new Sweeper(vault, retention, stores, apps, clock, ROUND);
        sweeper.look();
        sweeper.thread.start();
        return sweeper;
    }

    private void run() {
        try {
            while (!closing.await(round.toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // A disk may be away for a moment; what was not done is done in the next round.
    private void look() {
        try {
            sweep();
        } catch (RuntimeException fault) {
            LOG.error("What is too old was not destroyed: {}", fault.getClass().getSimpleName());
        }
    }

    /// Destroys what is too old now; nothing while the clock is not to be trusted.
    void sweep() {
        var now = clock.now();
        if (clock.trusted()) {
            vault.expire(now, retention);
            for (var store : stores) {
                for (var app : apps.get()) expire(store, app, now);
                store.tidy();
            }
        }
        measure();
    }

    private void expire(Dated store, long app, Instant now) {
        var limit = retention.of(app, store.category());
        if (limit == null) return;
        // At exactly its limit a row is too old.
        var before = now.minus(limit).plusMillis(1);
        while (store.expire(app, before)) continue;
    }

    private void measure() {
        oldest.clear();
        for (var store : stores)
            for (var app : apps.get())
                store.oldest(app)
                        .ifPresent(at ->
                                oldest.merge(
                                        store.category(), at, (a, b) -> a.isBefore(b) ? a : b));
    }

    /// The age of the oldest row of a kind, as the last sweep left it; zero: there is none.
    public Duration oldest(Category category) {
        var at = oldest.get(category);
        return at == null ? Duration.ZERO : Duration.between(at, clock.now());
    }

    /// Whether anything is destroyed for its age.
    public boolean trusted() {
        return clock.trusted();
    }

    /// Ends the rounds; one under way is finished.
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive()) thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
