package lyceum.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/// The open connections: how many from one address, and since when each owes us the head of its
/// next request. Whoever keeps lines open without saying anything whole loses them, at once where
/// another line of the address would find no place: the one that owes the longest.
final class Lines extends AbstractLifeCycle implements Connection.Listener {
    /// How often it is looked who owes a head.
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final int perAddress;
    private final Duration head;
    private final TrustedProxies proxies;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    // A line that is closed does not know any more where it came from.
    private final Map<Connection, String> addresses = new ConcurrentHashMap<>();
    private final Owing owing = new Owing();
    private final Scheduler rounds = new ScheduledExecutorScheduler("lines", true);

    Lines(HttpLimits limits, TrustedProxies proxies) {
        this.perAddress = limits.perAddress();
        this.head = limits.head();
        this.proxies = proxies;
    }

    @Override
    protected void doStart() throws Exception {
        rounds.start();
        round();
    }

    @Override
    protected void doStop() throws Exception {
        rounds.stop();
    }

    @Override
    public void onOpened(Connection line) {
        if (line instanceof SslConnection) return;
        var address = address(line);
        addresses.put(line, address);
        var count = counts.merge(address, 1, Integer::sum);
        if (count > perAddress && !proxies.trusts(address))
            owing.first(address).orElse(line).getEndPoint().close();
        if (line instanceof HttpConnection && line.getEndPoint().isOpen())
            owing.add(address, line, System.nanoTime());
    }

    @Override
    public void onClosed(Connection line) {
        var address = addresses.remove(line);
        if (address == null) return;
        owing.remove(address, line);
        counts.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
    }

    /// A request came whole; nothing is owed until it is answered.
    void asked(Connection line) {
        var address = addresses.get(line);
        if (address != null) owing.remove(address, line);
    }

    /// It was answered; the next one may come.
    void answered(Connection line) {
        var address = addresses.get(line);
        if (address == null || !(line instanceof HttpConnection)) return;
        if (!line.getEndPoint().isOpen()) return;
        owing.add(address, line, System.nanoTime());
        if (!addresses.containsKey(line)) owing.remove(address, line); // closed meanwhile
    }

    private void round() {
        owing.before(System.nanoTime() - head.toNanos())
                .forEach(line -> line.getEndPoint().close());
        if (isRunning() || isStarting())
            rounds.schedule(this::round, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String address(Connection line) {
        return line.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress at
                        && at.getAddress() != null
                ? Networks.of(at.getAddress().getHostAddress())
                : "";
    }
}
