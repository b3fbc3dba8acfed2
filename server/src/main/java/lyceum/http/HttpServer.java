package lyceum.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The server: listens until it is stopped. Every request runs on a virtual thread of its own.
public final class HttpServer implements AutoCloseable {
    /// The longest request line with all header fields, bytes: a query of 32 KB and 32 KB more.
    public static final int MAX_HEADERS = 64 * 1024;

    /// A connection on which nothing moves is closed after this time.
    public static final Duration IDLE = Duration.ofSeconds(60);

    /// A body that comes slower than this is given up (408), bytes per second.
    public static final int MIN_BODY_RATE = 200;

    /// Threads that wait for the network; requests do not run on them.
    private static final int MAX_THREADS = 64;

    private static final int ACCEPT_QUEUE = 4096;

    private final Server server;
    private final ServerConnector connector;
    private final OpenSockets sockets;

    private HttpServer(Server server, ServerConnector connector, OpenSockets sockets) {
        this.server = server;
        this.connector = connector;
        this.sockets = sockets;
    }

    /// Starts to listen. Throws `CannotListen` with a clear sentence if the port is taken or the
    /// certificate cannot be read.
    public static HttpServer start(Listen listen, Router router) {
        return start(listen, router, HttpLimits.DEFAULT);
    }

    static HttpServer start(Listen listen, Router router, HttpLimits limits) {
        var threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("request-", 0).factory()));
        var server = new Server(threads);
        var connector = connector(server, listen);
        var sockets = new OpenSockets();
        server.addConnector(connector);
        int connections = OpenFiles.connections(listen.maxConnections());
        server.addBean(new NetworkConnectionLimit(connections, server));
        var proxies = new TrustedProxies(listen.proxies());
        var lines = new Lines(limits, proxies);
        connector.addBean(lines);
        var bodies = new Bodies(limits.bodies(), limits.bodyTime());
        var gate = new Gate(router, proxies, sockets, bodies, lines);
        server.setHandler(new GracefulHandler(gate));
        server.setErrorHandler(new Faults());
        server.setStopTimeout(listen.stopTimeout().toMillis());
        try {
            server.start();
        } catch (Exception e) {
            throw new CannotListen(listen, e);
        }
        return new HttpServer(server, connector, sockets);
    }

    /// The port it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Closes sockets with 1001, lets requests under way finish within the stop timeout, and ends.
    @Override
    public void close() {
        sockets.goAway();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop cleanly", e);
        }
    }

    private static ServerConnector connector(Server server, Listen listen) {
        var config = new HttpConfiguration();
        config.setSendServerVersion(false);
        config.setRequestHeaderSize(MAX_HEADERS);
        config.setMinRequestDataRate(MIN_BODY_RATE);
        config.setHttpCompliance(HttpCompliance.RFC7230);
        var http = new HttpConnectionFactory(config);
        var connector =
                listen.tls()
                        .map(tls -> {
                            config.addCustomizer(new SecureRequestCustomizer(false));
                            var ssl =
                                    new SslConnectionFactory(Pem.context(tls), http.getProtocol());
                            return new ServerConnector(server, ssl, http);
                        })
                        .orElseGet(() -> new ServerConnector(server, http));
        connector.setHost(listen.bind());
        connector.setPort(listen.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }
}
