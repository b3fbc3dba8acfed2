package lyceum.http;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds a port on loopback for a child process that listens there a moment later, and again
/// whenever it is started again. A port that the system chooses would be one of those that it also
/// gives to outgoing connections, and one of these could have it when the child comes.
public final class FreePort {
    /// Linux gives outgoing connections 32,768 and up, other systems 49,152 and up (RFC 6335).
    static final int FIRST = 20_000, LAST = 32_767;

    /// How many ports are tried.
    static final int TRIED = 100;

    private static final int COUNT = LAST - FIRST + 1;

    // One after the other, so that two that are asked for together differ.
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    private interface Taker {
        void take(int port) throws IOException;
    }

    /// A port where nobody listens for TCP, 20,000-32,767. Throws IllegalStateException where 100
    /// ports in a row are taken.
    public static int tcp() {
        return find(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close());
    }

    /// As [#tcp], for UDP.
    public static int udp() {
        return find(port -> new DatagramSocket(port, InetAddress.getLoopbackAddress()).close());
    }

    private static int find(Taker taker) {
        for (int i = 0; i < TRIED; i++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            try {
                taker.take(port);
                return port;
            } catch (BindException taken) {
                // The next one, then.
            } catch (IOException fault) {
                throw new IllegalStateException("this machine lets nobody listen", fault);
            }
        }
        throw new IllegalStateException("no free port among " + TRIED);
    }
}
