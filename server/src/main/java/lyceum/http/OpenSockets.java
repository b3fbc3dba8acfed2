package lyceum.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The WebSockets that are open, so that a server that stops can say so.
final class OpenSockets {
    private final Set<OpenSocket> open = ConcurrentHashMap.newKeySet();

    void add(OpenSocket socket) {
        open.add(socket);
    }

    void remove(OpenSocket socket) {
        open.remove(socket);
    }

    /// Tells everybody that the server goes away.
    void goAway() {
        open.forEach(socket -> socket.close(Socket.GOING_AWAY, "the server stops"));
    }
}
