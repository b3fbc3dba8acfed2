package lyceum.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CrowdTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void each_address_has_its_own_rate() {
        var crowd = new Crowd(2, 1);
        assertThat(crowd.take("192.0.2.1", 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", 0)).isFalse();
        assertThat(crowd.take("192.0.2.2", 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", SECOND)).isTrue();
        assertThat(crowd.take("192.0.2.1", SECOND)).isFalse();
    }

    @Test
    void who_asks_nothing_any_more_is_forgotten() {
        var crowd = new Crowd(2, 1);
        for (int n = 0; n < Crowd.MAX_ADDRESSES; n++) crowd.take("address " + n, 0);
        crowd.take("one more", 2 * SECOND);
        assertThat(crowd.size()).isOne();
    }
}
