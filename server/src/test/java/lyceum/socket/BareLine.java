package lyceum.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Predicate;
import lyceum.json.Json;

/// A WebSocket made by hand: it reads only when told to, answers no ping, and sends any bytes.
final class BareLine implements AutoCloseable {
    static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final byte[] NO_MASK = new byte[4];

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    BareLine(int port) throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(
                ("GET /socket HTTP/1.1\r\nHost: 127.0.0.1:"
                                + port
                                + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Sec-WebSocket-Version: 13\r\n\r\n")
                        .getBytes(US_ASCII));
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) head.append((char) in.readByte());
    }

    void send(ClientFrame frame) throws IOException {
        send(TEXT, Json.text(frame).getBytes(UTF_8));
    }

    void send(int head, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(head);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.write(NO_MASK);
        frame.write(payload);
        out.write(frame.toByteArray());
    }

    /// Reads to the end: the code of the farewell, or 1006 where the line was cut.
    int end() throws IOException {
        return end(_ -> false);
    }

    /// The same, saying goodbye after a message of a kind.
    int end(Predicate<String> enough) throws IOException {
        try {
            while (true) {
                int head = in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                long size = length == 126 ? in.readUnsignedShort() : length;
                if (length == 127) size = in.readLong();
                if (head == CLOSE) return in.readUnsignedShort();
                var message = new String(in.readNBytes((int) size), UTF_8);
                if (enough.test(message)) send(new ClientFrame.Bye());
            }
        } catch (EOFException | SocketException cut) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
