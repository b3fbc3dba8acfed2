package lyceum.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A piece of a file in which something packed may begin; where it ends is another matter.
///
/// @param begun where in the file the piece stands
/// @param length how many of its bytes are good
record Packed(FileChannel file, long begun, byte[] piece, int length) {
    /// The bytes from a place of the piece on, to the end of the file.
    InputStream from(int at) {
        return new SequenceInputStream(
                new ByteArrayInputStream(piece, at, length - at), new Rest(begun + length));
    }

    private final class Rest extends InputStream {
        private long at;

        Rest(long at) {
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = file.read(ByteBuffer.wrap(into, from, most), at);
            if (read > 0) at += read;
            return read;
        }
    }
}
