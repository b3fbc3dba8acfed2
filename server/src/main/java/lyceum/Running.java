package lyceum;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started and must be stopped: closed once, in the opposite order. A part that fails to
/// close does not keep the others open.
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /// Notes a part to be closed and gives it back.
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception fault) {
                LOG.warn("{} did not close", part.getClass().getSimpleName(), fault);
            }
        }
    }
}
