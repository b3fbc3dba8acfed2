package lyceum.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MetricsTest {
    @Test
    void counts_durations_and_gauges_are_prometheus_text() {
        try (var metrics = new Metrics()) {
            var refused = metrics.count("lyceum_test_wishes", "Wishes", "outcome", "refused");
            refused.add(2);
            metrics.count("lyceum_test_wishes", "Wishes", "outcome", "refused").add(1);
            metrics.durations("lyceum_test_commit", "Commits").add(Duration.ofMillis(20));
            metrics.gauge("lyceum_test_rooms", "Rooms", () -> 7);
            assertThat(metrics.text())
                    .contains("lyceum_test_wishes_total{outcome=\"refused\"} 3.0")
                    .contains("lyceum_test_commit_seconds_bucket{le=\"0.005\"} 0")
                    .contains("lyceum_test_commit_seconds_bucket{le=\"0.025\"} 1")
                    .contains("lyceum_test_rooms 7.0")
                    .contains("jvm_memory_used_bytes");
        }
    }
}
