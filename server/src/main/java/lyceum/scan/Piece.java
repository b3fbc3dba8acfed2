package lyceum.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// Some of the bytes of a source: what begins in it may end far behind it.
///
/// @param begun where in the source it stands
/// @param length how many of its bytes are good
record Piece(Source source, long begun, byte[] bytes, int length) {
    /// Bytes that can be read from any place on.
    interface Source {
        /// Those from that place to the end.
        InputStream from(long at) throws IOException;
    }

    /// All of what is in memory.
    static Piece all(byte[] bytes) {
        Source source = at -> new ByteArrayInputStream(bytes, (int) at, bytes.length - (int) at);
        return new Piece(source, 0, bytes, bytes.length);
    }

    /// The bytes from a place of the piece on, to the end of the source.
    InputStream from(int at) {
        return new SequenceInputStream(
                new ByteArrayInputStream(bytes, at, length - at), new Rest());
    }

    // Opened when it is needed: most of what is begun ends in the piece.
    private final class Rest extends InputStream {
        private InputStream in = InputStream.nullInputStream();
        private boolean open;

        private InputStream opened() throws IOException {
            if (!open) in = source.from(begun + length);
            open = true;
            return in;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return opened().read(into, from, most);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
