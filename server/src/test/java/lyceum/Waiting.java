package lyceum;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;

/// Two things at once in a test, in an order that does not depend on luck.
public final class Waiting {
    private Waiting() {}

    /// Begins what a thread does, and returns once it is done or waits for somebody else. One that
    /// was begun already is left.
    public static void begin(Thread thread) {
        if (thread.getState() != Thread.State.NEW) return;
        thread.start();
        await().until(() ->
                switch (thread.getState()) {
                    case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> true;
                    case NEW, RUNNABLE -> false;
                });
    }

    /// Stands still until another thread lets it go on.
    public static void forThat(CountDownLatch sign) {
        await().until(() -> sign.getCount() == 0);
    }
}
