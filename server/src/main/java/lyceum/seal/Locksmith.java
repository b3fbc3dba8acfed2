package lyceum.seal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the keys while the server runs: wraps all anew once a day and soon after one was
/// destroyed.
public final class Locksmith implements AutoCloseable {
    /// How often the keys are looked after.
    public static final Duration ROUND = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Locksmith.class);

    private final Vault vault;
    private final InstantSource clock;
    private final Duration round;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("locksmith").unstarted(this::run);

    private Locksmith(Vault vault, InstantSource clock, Duration round) {
        this.vault = vault;
        this.clock = clock;
        this.round = round;
    }

    /// Begins at once, and goes on after each such pause.
    public static Locksmith start(Vault vault, InstantSource clock, Duration round) {
        var locksmith = new Locksmith(vault, clock, round);
        locksmith.thread.start();
        return locksmith;
    }

    private void run() {
        try {
            do {
                look();
            } while (!closing.await(round.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // A disk may be away for a moment; what was not done is done in the next round.
    private void look() {
        try {
            if (vault.rotateIfDue()) LOG.info("All keys were wrapped anew");
        } catch (RuntimeException fault) {
            LOG.error("The keys were not looked after: {}", fault.getClass().getSimpleName());
        }
    }

    /// Ends the rounds; one under way is finished.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
