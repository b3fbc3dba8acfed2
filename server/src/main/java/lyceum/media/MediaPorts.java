package lyceum.media;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.util.stream.IntStream;
import lyceum.http.FreePort;

/// The ports of the media child, 1-65535; as a wish, 0 means "find one".
///
/// @param http signalling and API, always on loopback only
/// @param metrics Prometheus, always on loopback only
/// @param udp media
/// @param tcp media for networks that block UDP; 0: off
public record MediaPorts(int http, int metrics, int udp, int tcp) {
    /// Nothing set.
    public static final MediaPorts ANY = new MediaPorts(0, 0, 0, 0);

    /// Where the search begins on a network: firewalls need ports that can be foretold.
    public static final int FIRST_TCP = 7881, FIRST_UDP = 7882;

    /// How many pairs are tried on a network, `STEP` apart.
    public static final int TRIED = 20, STEP = 10;

    /// For a child that only this machine reaches. ICE/TCP is off: its listener would take all
    /// interfaces, whatever it is told.
    public MediaPorts onLoopback() {
        return new MediaPorts(orFree(http), orFree(metrics), udp == 0 ? FreePort.udp() : udp, 0);
    }

    /// For a child that a network reaches: media on the usual ports, or 10, 20, … above them.
    /// Throws [NoFreePorts] where none of them is free.
    public MediaPorts onNetwork() {
        int above =
                IntStream.range(0, TRIED)
                        .map(i -> i * STEP)
                        .filter(this::free)
                        .findFirst()
                        .orElseThrow(NoFreePorts::new);
        return new MediaPorts(
                orFree(http),
                orFree(metrics),
                udp == 0 ? FIRST_UDP + above : udp,
                tcp == 0 ? FIRST_TCP + above : tcp);
    }

    private boolean free(int above) {
        return (udp != 0 || udpIsFree(new InetSocketAddress(FIRST_UDP + above)))
                && (tcp != 0 || tcpIsFree(new InetSocketAddress(FIRST_TCP + above)));
    }

    private static int orFree(int port) {
        return port == 0 ? FreePort.tcp() : port;
    }

    private static boolean tcpIsFree(SocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean udpIsFree(SocketAddress address) {
        try (var socket = new DatagramSocket(null)) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
