package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSocketsTest {
    private final OpenSockets sockets = new OpenSockets();

    @Test
    void whoIsThereWhenTheServerStopsIsTold() {
        var there = new Paper();
        var gone = new Paper();
        sockets.add(there);
        sockets.add(gone);
        sockets.remove(gone);
        sockets.goAway();
        assertThat(there.closes).containsExactly(Socket.GOING_AWAY);
        assertThat(gone.closes).isEmpty();
    }

    @Test
    void whoOpensWhileTheServerStopsIsToldToo() {
        var late = new Paper();
        sockets.goAway();
        sockets.add(late);
        assertThat(late.closes).containsExactly(Socket.GOING_AWAY);
    }

    /// A socket that only remembers how it was closed.
    private static final class Paper implements Socket {
        final List<Integer> closes = new ArrayList<>();

        @Override
        public void sendText(ByteBuffer utf8, Sent sent) {}

        @Override
        public void sendBinary(ByteBuffer bytes, Sent sent) {}

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {
            closes.add(code);
        }

        @Override
        public void abort() {}

        @Override
        public boolean isOpen() {
            return closes.isEmpty();
        }
    }
}
