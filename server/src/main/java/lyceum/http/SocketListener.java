package lyceum.http;

import java.nio.ByteBuffer;

/// Hears what happens on one WebSocket: `opened` first, `closed` last, one call at a time. A call
/// may wait; the next message of this socket is read after it returns. A call that throws ends the
/// socket with code 1011.
public interface SocketListener {
    /// The socket can be used from now on.
    void opened(Socket socket);

    /// A whole text message.
    void text(String message);

    /// A whole binary message. By default these are not welcome: the socket ends with code 1003.
    default void binary(ByteBuffer message) {
        throw new UnsupportedOperationException("binary");
    }

    /// The sign of life that `Socket.ping` asked for.
    default void pong() {}

    /// The socket is gone, for whatever reason. Called once, also when the line was cut (1006).
    void closed(int code, String reason);
}
