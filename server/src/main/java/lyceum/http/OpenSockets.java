package lyceum.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The WebSockets that are open, so that a server that stops can say so.
final class OpenSockets {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    /// Adds one that has opened; while the server stops it is closed at once, since a stop waits
    /// for those that are open.
    void add(Socket socket) {
        open.add(socket);
        if (leaving) sendAway(socket);
    }

    void remove(Socket socket) {
        open.remove(socket);
    }

    /// Tells everybody that the server goes away.
    void goAway() {
        leaving = true;
        open.forEach(OpenSockets::sendAway);
    }

    private static void sendAway(Socket socket) {
        socket.close(Socket.GOING_AWAY, "the server stops");
    }
}
