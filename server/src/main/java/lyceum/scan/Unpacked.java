package lyceum.scan;

import java.io.IOException;
import java.io.InputStream;

/// What comes out of something packed, to its end, to the first fault, or until it is too much:
/// most places that look like a beginning are none.
final class Unpacked extends InputStream {
    private final InputStream in;
    private final Trail.Budget budget;
    private final Runnable tooMuch;
    private boolean isWhole;

    /// @param tooMuch is told when there was more
    Unpacked(InputStream in, Trail.Budget budget, Runnable tooMuch) {
        this.in = in;
        this.budget = budget;
        this.tooMuch = tooMuch;
    }

    /// Whether its end was reached without a fault.
    boolean isWhole() {
        return isWhole;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        try {
            var read = in.read(into, from, most);
            isWhole = read < 0;
            if (read <= 0 || budget.take(read)) return read;
            tooMuch.run();
            return -1;
        } catch (IOException fault) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
