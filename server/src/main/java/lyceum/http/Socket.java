package lyceum.http;

import java.nio.ByteBuffer;

/// One open WebSocket. Safe to use from any thread; nothing here waits.
public interface Socket {
    /// Close codes that we use.
    int NORMAL = 1000;

    int GOING_AWAY = 1001;
    int UNREADABLE = 1007;
    int POLICY = 1008;
    int TOO_LARGE = 1009;
    int INTERNAL = 1011;
    int TRY_AGAIN = 1013;

    /// Sends one text message. `utf8` is UTF-8 and may be shared between sockets: its position is
    /// left as it is, and it must not change any more. `sent` hears once when the bytes have been
    /// handed to the network or cannot be.
    void sendText(ByteBuffer utf8, Sent sent);

    /// Sends one binary message, under the same terms.
    void sendBinary(ByteBuffer bytes, Sent sent);

    /// Asks the other side for a sign of life; a browser gives it by itself.
    void ping();

    /// Asks the other side to close, with a code and a reason of at most 123 bytes in UTF-8.
    void close(int code, String reason);

    /// Cuts the connection at once, without a farewell.
    void abort();

    /// Whether messages can still be sent.
    boolean isOpen();

    /// Hears what became of one message.
    @FunctionalInterface
    interface Sent {
        /// Does not care.
        Sent IGNORED = delivered -> {};

        /// Called once: true when the bytes were handed to the network; false when the socket is
        /// closed or already has its limit of unsent messages.
        void done(boolean delivered);
    }
}
