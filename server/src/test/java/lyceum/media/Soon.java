package lyceum.media;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/// How soon something follows something else. Of a few rounds the quickest counts: a busy machine
/// makes single ones late, and none early.
final class Soon {
    /// How soon what is decided about somebody is true of their sound and picture: the promise.
    static final Duration PROMISED = Duration.ofMillis(300);

    private static final int ROUNDS = 5;
    private static final Duration LOST = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(2);

    private Soon() {}

    /// The time from `act` until `so`; `before` makes things ready for each round.
    static Duration quickest(Runnable before, Runnable act, Callable<Boolean> so) {
        var quickest = LOST;
        for (int round = 0; round < ROUNDS; round++) {
            before.run();
            long begun = System.nanoTime();
            act.run();
            await().atMost(LOST).pollDelay(Duration.ZERO).pollInterval(LOOK).until(so);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (took.compareTo(quickest) < 0) quickest = took;
        }
        return quickest;
    }
}
