package lyceum.media;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The test calls of this server. Each is ended after `LIFE`, whatever its browser does, and so
/// many are open at once that they never take the media away from a class.
final class TestCalls implements AutoCloseable {
    /// How long a test call stays at most; a browser needs a second or two.
    static final Duration LIFE = Duration.ofSeconds(30);

    /// How many may be open at once.
    static final int MOST = 300;

    private static final Logger LOG = LoggerFactory.getLogger(TestCalls.class);

    private final MediaEngine engine;
    private final Duration life;
    private final Semaphore places;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("test-calls").daemon().factory());

    TestCalls(MediaEngine engine, Duration life, int most) {
        this.engine = engine;
        this.life = life;
        this.places = new Semaphore(most);
    }

    /// What one browser needs for one call; empty while the engine is away or too many are open.
    Optional<MediaTicket> begin() {
        if (!places.tryAcquire()) return Optional.empty();
        var call = TestCall.random();
        try {
            var ticket = engine.begin(call);
            timer.schedule(() -> end(call), life.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(ticket);
        } catch (MediaFault | RejectedExecutionException fault) {
            LOG.debug("No test call: {}", fault.getMessage());
            places.release();
            return Optional.empty();
        }
    }

    private void end(TestCall call) {
        Thread.ofVirtual()
                .name("test-call")
                .start(() -> {
                    try {
                        engine.end(call);
                    } catch (MediaFault fault) {
                        LOG.debug("A test call ends by itself: {}", fault.getMessage());
                    } finally {
                        places.release();
                    }
                });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
