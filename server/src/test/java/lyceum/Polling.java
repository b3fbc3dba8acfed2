package lyceum;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How often tests look whether what they wait for has come: at once, soon again, and then ever
/// more seldom, since most of it comes within milliseconds. JUnit finds it by itself.
public final class Polling implements BeforeAllCallback {
    private static final Duration FIRST = Duration.ofMillis(3);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(
                IterativePollInterval.iterative(
                        last -> last.compareTo(LONGEST) < 0 ? last.multipliedBy(2) : last, FIRST));
    }
}
