package lyceum.http;

import java.time.Duration;

/// Takes WebSockets.
@FunctionalInterface
public interface SocketEndpoint {
    /// The largest message taken from outside unless the endpoint says otherwise, bytes.
    int MAX_MESSAGE = 64 * 1024;

    /// How many messages may wait to be written to one socket; one more fails.
    int MAX_UNSENT = 256;

    /// A listener for a new socket. An `HttpFault` refuses the upgrade with its status; this is
    /// where an endpoint looks at the Origin header (see `Origin`). May wait.
    SocketListener open(Request upgrade);

    /// The largest message taken from outside, bytes; a larger one ends the socket with 1009.
    default int maxMessage() {
        return MAX_MESSAGE;
    }

    /// How long the other side may be silent (a ping counts) before the socket ends with 1001.
    default Duration idle() {
        return Duration.ofSeconds(60);
    }
}
