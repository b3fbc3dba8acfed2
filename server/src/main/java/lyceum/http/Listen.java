package lyceum.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where and how the server listens.
///
/// `bind` is a host name or address, `port` 0 takes a free one, `tls` is empty for plain HTTP,
/// `proxies` names who may set forwarding headers (addresses or CIDR blocks), `maxConnections` is
/// the number of connections taken at once, `stopTimeout` how long requests under way may take when
/// the server stops.
public record Listen(
        String bind,
        int port,
        Optional<Tls> tls,
        List<String> proxies,
        int maxConnections,
        Duration stopTimeout) {
    /// Connections taken at once by default.
    public static final int MAX_CONNECTIONS = 20_000;

    /// A certificate chain and its private key (PKCS#8), both PEM files.
    public record Tls(Path certificate, Path key) {}

    /// Plain HTTP on that host and port, trusting no proxy.
    public static Listen plain(String bind, int port) {
        return new Listen(
                bind, port, Optional.empty(), List.of(), MAX_CONNECTIONS, Duration.ofSeconds(3));
    }
}
