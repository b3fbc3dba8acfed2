package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CrowdTest {
    private static final Rate TWO = new Rate(2, 1);
    private static final long SECOND = 1_000_000_000L;

    @Test
    void each_has_a_rate_of_its_own() {
        var crowd = new Crowd();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isFalse();
        assertThat(crowd.take("192.0.2.2", TWO, 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, SECOND)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, SECOND)).isFalse();
    }

    @Test
    void looking_whether_a_rate_is_used_up_takes_nothing_of_it() {
        var crowd = new Crowd();
        assertThat(crowd.isSpent("192.0.2.1", 0)).isFalse();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isTrue();
        assertThat(crowd.isSpent("192.0.2.1", 0)).isFalse();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isTrue();
        assertThat(crowd.isSpent("192.0.2.1", 0)).isTrue();
        assertThat(crowd.isSpent("192.0.2.1", SECOND)).isFalse();
        assertThat(crowd.size()).isOne();
    }

    @Test
    void a_clock_that_is_set_back_takes_nothing_away() {
        var crowd = new Crowd();
        assertThat(crowd.take("192.0.2.1", TWO, 60 * SECOND)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isTrue();
        assertThat(crowd.take("192.0.2.1", TWO, 0)).isFalse();
    }

    @Test
    void who_asks_nothing_any_more_is_forgotten() {
        var crowd = new Crowd();
        for (int n = 0; n < Crowd.MAX_ASKERS; n++) crowd.take("address " + n, TWO, 0);
        crowd.take("one more", TWO, 2 * SECOND);
        assertThat(crowd.size()).isOne();
    }
}
