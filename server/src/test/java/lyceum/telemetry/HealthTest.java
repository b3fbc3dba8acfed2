package lyceum.telemetry;

import static lyceum.telemetry.Health.State.DOWN;
import static lyceum.telemetry.Health.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class HealthTest {
    @Test
    void parts_are_asked_anew_each_time_and_a_fault_counts_as_down() {
        var health = new Health();
        var state = new AtomicReference<>(UP);
        health.add("store", state::get);
        health.add(
                "media",
                () -> {
                    throw new IllegalStateException("away");
                });
        assertThat(health.parts())
                .containsExactly(
                        new Health.Part("store", UP, ""),
                        new Health.Part("media", DOWN, "IllegalStateException"));
        state.set(DOWN);
        assertThat(health.parts().getFirst().state()).isEqualTo(DOWN);
    }
}
