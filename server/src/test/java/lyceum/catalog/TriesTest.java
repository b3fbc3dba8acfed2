package lyceum.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// Wrong tries count for the place they come from.
class TriesTest {
    private final Tries tries = new Tries(InstantSource.fixed(Instant.EPOCH));

    @Test
    void addressesOfOneNetworkAreOnePlace() {
        for (int n = 0; n <= Tries.FREE; n++) tries.wrong("2001:db8:1:2::" + n);
        assertThat(tries.pause("2001:db8:1:2:ffff::1")).isGreaterThan(Duration.ZERO);
        assertThat(tries.pause("2001:db8:1:3::1")).isZero();
        for (int n = 0; n <= Tries.FREE; n++) tries.wrong("203.0.113." + n);
        assertThat(tries.pause("203.0.113.1")).isZero();
        tries.right("2001:db8:1:2::7");
        assertThat(tries.pause("2001:db8:1:2::1")).isZero();
    }
}
