package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RestartsTest {
    private final Restarts restarts = new Restarts();
    private long now = 1_000_000_000_000L;

    private Duration end() {
        return restarts.next(now);
    }

    private void healthyFor(Duration time) {
        restarts.healthy(now);
        now += time.toNanos();
    }

    @Test
    void waitsLongerEachTime() {
        assertThat(IntStream.range(0, 4).mapToObj(_ -> end()))
                .containsExactlyElementsOf(Restarts.PAUSES.subList(0, 4));
    }

    @Test
    void beginsAnewAfterHealth() {
        end();
        end();
        healthyFor(Restarts.WELL);
        assertThat(end()).isEqualTo(Restarts.PAUSES.getFirst());
        healthyFor(Restarts.WELL.minusMillis(1));
        assertThat(end()).isEqualTo(Restarts.PAUSES.get(1));
    }

    @Test
    void tooManyWithinFiveMinutesAreAnAlarm() {
        for (int i = 0; i < Restarts.ALARM; i++) {
            healthyFor(Restarts.WELL);
            end();
            assertThat(restarts.tooMany(now)).isFalse();
        }
        healthyFor(Restarts.WELL);
        end();
        assertThat(restarts.tooMany(now)).isTrue();
        now += Restarts.SPAN.toNanos() + 1;
        assertThat(restarts.tooMany(now)).isFalse();
    }
}
