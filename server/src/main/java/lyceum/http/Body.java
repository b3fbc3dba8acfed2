package lyceum.http;

import java.io.IOException;
import java.io.InputStream;

/// The body of one request as it comes in: counted, and only as long as it may take.
final class Body extends InputStream {
    private final InputStream in;
    private final Bodies all;
    private final String asker;
    private final long deadline;
    private long held;

    Body(InputStream in, Bodies all, String asker) {
        this.in = in;
        this.all = all;
        this.asker = asker;
        this.deadline = System.nanoTime() + all.time().toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        mustBeInTime();
        int count = in.read(to, offset, length);
        if (count > 0) hold(count);
        return count;
    }

    /// What is skipped is held by nobody.
    @Override
    public long skip(long bytes) throws IOException {
        mustBeInTime();
        return in.skip(bytes);
    }

    private void hold(int count) {
        all.take(asker, count);
        held += count;
    }

    private void mustBeInTime() {
        if (System.nanoTime() - deadline > 0)
            throw new HttpFault(408, "The body took longer than " + all.time().toSeconds() + " s.");
    }

    /// Once the request is answered.
    void release() {
        all.free(asker, held);
        held = 0;
    }
}
