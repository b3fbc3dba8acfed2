package lyceum.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/// Numbers about the running server, as Prometheus text. Names are ours, such as
/// `lyceum_log_appended_events`; tags are few fixed words, never an id, a name or an address.
public final class Metrics implements AutoCloseable {
    /// The content type of [#text].
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /// The highest percentile kept of a duration is exact to about a tenth up to this time.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();

    /// Starts with what the JVM says of itself: memory, collector, threads, processor, files.
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    /// A number that only rises.
    @FunctionalInterface
    public interface Count {
        /// Adds so many, zero or more.
        void add(long more);
    }

    /// Durations of one kind of work.
    @FunctionalInterface
    public interface Durations {
        /// Adds one.
        void add(Duration one);
    }

    /// A counter. `tags` are name and value in turn; the same name and tags give the same counter.
    public Count count(String name, String meaning, String... tags) {
        var counter = Counter.builder(name).description(meaning).tags(tags).register(registry);
        return counter::increment;
    }

    /// Durations with their number, sum and a histogram, in seconds.
    public Durations durations(String name, String meaning, String... tags) {
        var timer =
                Timer.builder(name)
                        .description(meaning)
                        .tags(tags)
                        .serviceLevelObjectives(
                                Duration.ofMillis(5),
                                Duration.ofMillis(25),
                                Duration.ofMillis(100),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(2),
                                LONGEST)
                        .register(registry);
        return timer::record;
    }

    /// A number that is asked for when somebody looks; the supplier answers at once.
    public void gauge(String name, String meaning, Supplier<Number> now, String... tags) {
        Gauge.builder(name, now).description(meaning).tags(tags).register(registry);
    }

    /// Everything as Prometheus text.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
