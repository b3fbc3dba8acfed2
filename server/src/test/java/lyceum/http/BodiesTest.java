package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BodiesTest {
    private final Bodies bodies = new Bodies(1_000, Duration.ofSeconds(30));

    private void refused(String asker, int bytes, int status) {
        assertThatThrownBy(() -> bodies.take(asker, bytes))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(status));
    }

    @Test
    void one_asker_has_a_share_and_all_together_have_the_room() {
        bodies.take("a", 250);
        refused("a", 1, 429);
        for (var other : new String[] {"b", "c", "d"}) bodies.take(other, 250);
        refused("e", 1, 503);
        bodies.free("a", 200);
        bodies.take("e", 100);
        bodies.take("a", 100);
        assertThat(bodies.held()).isEqualTo(1_000);
        for (var one : new String[] {"b", "c", "d"}) bodies.free(one, 250);
        bodies.free("a", 150);
        bodies.free("e", 100);
        assertThat(bodies.held()).isZero();
        bodies.take("b", 250);
    }
}
