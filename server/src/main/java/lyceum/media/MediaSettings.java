package lyceum.media;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where LiveKit is: a child of this server, or one that somebody else runs.
public sealed interface MediaSettings {
    /// Our own child.
    ///
    /// @param binary the built `lyceum-sfu`
    /// @param ports where it listens
    /// @param reach who can reach it
    record Child(Path binary, MediaPorts ports, Reach reach) implements MediaSettings {}

    /// An external LiveKit. Its webhooks may be set up there to come to this server's
    /// `/internal/livekit/webhook`; without them differences are noticed every 15 seconds.
    ///
    /// @param api what this server calls, `http` or `https`
    /// @param signal what browsers connect to, `ws` or `wss`
    record External(URI api, URI signal, LiveKitKeys keys) implements MediaSettings {}

    /// Who can reach the child's media ports.
    sealed interface Reach {
        /// Only this machine: development, tests.
        record Loopback() implements Reach {}

        /// A network.
        ///
        /// @param nodeIp the address clients reach, IPv4 or IPv6
        /// @param ours an interface of this machine has it; then only that one is used. Otherwise
        ///   (behind NAT) all are, and clients are told `nodeIp` in their place
        /// @param turn for clients whose network blocks UDP; null: none
        record Network(String nodeIp, boolean ours, @Nullable Turn turn) implements Reach {
            /// Looks for the address among this machine's interfaces. Throws
            /// IllegalArgumentException for what is no IP address.
            public static Network at(String nodeIp, @Nullable Turn turn) {
                try {
                    var address = InetAddress.ofLiteral(nodeIp);
                    boolean ours = NetworkInterface.getByInetAddress(address) != null;
                    return new Network(address.getHostAddress(), ours, turn);
                } catch (SocketException e) {
                    return new Network(nodeIp, false, turn);
                }
            }
        }
    }

    /// TURN over TLS. Browsers always ask for port 443 of the domain.
    sealed interface Turn {
        /// LiveKit's own, with a certificate; port 443 of the domain must lead to `tlsPort`.
        record Embedded(String domain, Path certificate, Path key, int tlsPort) implements Turn {}

        /// Another server (coturn) with a shared secret; credentials live 4 hours.
        ///
        /// @param protocol `udp`, `tcp` or `tls`
        record Outside(String host, int port, String protocol, String secret) implements Turn {}
    }
}
