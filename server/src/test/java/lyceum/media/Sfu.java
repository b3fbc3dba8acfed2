package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A real LiveKit child on loopback, for tests.
final class Sfu implements AutoCloseable, Supervisor.Listener {
    static final LiveKitKeys KEYS = LiveKitKeys.of(new byte[LiveKitKeys.DERIVED_BYTES]);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    final MediaPorts ports = MediaPorts.ANY.onLoopback();
    final URI api = URI.create("http://127.0.0.1:" + ports.http());
    final AtomicInteger ups = new AtomicInteger();
    final AtomicInteger downs = new AtomicInteger();
    final Supervisor supervisor;
    private final Runnable whenUp;
    private final Runnable whenDown;

    Sfu(URI hook, Runnable whenUp, Runnable whenDown) {
        this.whenUp = whenUp;
        this.whenDown = whenDown;
        var text = LiveKitConfig.text(ports, new MediaSettings.Reach.Loopback(), KEYS, hook);
        supervisor = new Supervisor("sfu", Binaries.sfu(), text, api, this);
    }

    static Sfu start() {
        var sfu = new Sfu(URI.create("http://127.0.0.1:9/nobody"), () -> {}, () -> {});
        sfu.awaitUp(1);
        return sfu;
    }

    LiveKitMedia engine() {
        var clock = Clock.systemUTC();
        return new LiveKitMedia(
                new Twirp(api, KEYS, clock),
                KEYS,
                "ws://127.0.0.1:" + ports.http(),
                clock,
                supervisor::tell);
    }

    void awaitUp(int times) {
        await().atMost(START_LIMIT).until(() -> ups.get() >= times);
    }

    /// As if it crashed.
    void kill() {
        var pid = supervisor.pid();
        assertThat(pid).isNotNull();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Override
    public void up() {
        ups.incrementAndGet();
        whenUp.run();
    }

    @Override
    public void down() {
        downs.incrementAndGet();
        whenDown.run();
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
