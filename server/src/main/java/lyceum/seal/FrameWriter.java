package lyceum.seal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes a file under seal, once, from its first byte to its last. Throws [ScopeErased] as soon as
/// whose file it is was erased.
public final class FrameWriter extends OutputStream {
    private final Frames frames;
    private final FileChannel file;
    private final byte[] frame = new byte[Frames.PLAIN];
    private int filled;
    private long number;

    FrameWriter(Frames frames, Path path, byte[] head) throws IOException {
        this.frames = frames;
        file = FileChannel.open(path, CREATE_NEW, WRITE);
        put(head);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (filled == frame.length) next(false);
            int some = Math.min(length - done, frame.length - filled);
            System.arraycopy(bytes, from + done, frame, filled, some);
            filled += some;
            done += some;
        }
    }

    /// Writes the last frame; the whole file is on the disk when this returns. A file that was
    /// closed before does not open.
    public void finish() throws IOException {
        next(true);
        file.force(true);
    }

    private void next(boolean last) throws IOException {
        put(frames.seal(Arrays.copyOf(frame, filled), number, last));
        number++;
        filled = 0;
    }

    private void put(byte[] bytes) throws IOException {
        for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) file.write(left);
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(frame, (byte) 0);
        file.close();
    }
}
