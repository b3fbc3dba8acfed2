package lyceum.seal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads a file that was written under seal, or any part of it. Throws [SealBroken] where it is not
/// what was written, [ScopeErased] as soon as whose it is was erased.
public final class FrameReader implements AutoCloseable {
    private final Frames frames;
    private final Address address;
    private final FileChannel file;
    private final long sealed;
    private final long count;

    FrameReader(Keys keys, Address address, Path path) throws IOException {
        this.address = address;
        file = FileChannel.open(path, READ);
        try {
            sealed = file.size() - Frames.HEAD;
            if (sealed < Crypto.MARK_BYTES) throw new SealBroken(address);
            count = (sealed + Frames.SEALED - 1) / Frames.SEALED;
            var head = ByteBuffer.wrap(take(0, Frames.HEAD));
            if (head.get() != Frames.FORMAT) throw new SealBroken(address);
            var epoch = head.getInt();
            var salt = new byte[Frames.SALT];
            head.get(salt);
            frames = new Frames(keys, address, epoch, salt);
        } catch (IOException | RuntimeException fault) {
            file.close();
            throw fault;
        }
    }

    /// Bytes of what was written.
    public long length() {
        return sealed - count * Crypto.MARK_BYTES;
    }

    /// Writes the bytes from `from` on and before `to` to the stream. They must be within it.
    public void copy(long from, long to, OutputStream out) throws IOException {
        if (from < 0 || to < from || to > length()) throw new IllegalArgumentException("not in it");
        for (long at = from; at < to; ) {
            long number = at / Frames.PLAIN;
            var frame = frame(number);
            int start = Math.toIntExact(at - number * Frames.PLAIN);
            int end = (int) Math.min(frame.length, to - number * Frames.PLAIN);
            out.write(frame, start, end - start);
            Arrays.fill(frame, (byte) 0);
            at += end - start;
        }
    }

    private byte[] frame(long number) throws IOException {
        long at = number * Frames.SEALED;
        int length = Math.toIntExact(Math.min(Frames.SEALED, sealed - at));
        var taken = take(Frames.HEAD + at, length);
        return frames.open(address, taken, number, number == count - 1);
    }

    private byte[] take(long at, int length) throws IOException {
        var taken = ByteBuffer.allocate(length);
        while (taken.hasRemaining()) {
            int some = file.read(taken, at + taken.position());
            if (some < 0) throw new SealBroken(address);
        }
        return taken.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
