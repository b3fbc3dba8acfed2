package lyceum.http;

import java.time.Duration;

/// What all requests together may hold of bodies, so that many at once, however slow, leave memory
/// and time for everybody else.
final class Bodies {
    /// One asker has one of so many parts of the room.
    private static final int SHARES = 4;

    /// Bodies that nobody wants, of all and of one asker, that are read away at the same time so
    /// that their answers can be seen. Of others the line is closed with the answer.
    static final int DRAINS = 64;

    static final int DRAINS_EACH = 16;

    private final Duration time;
    private final Shares bytes;
    private final Shares drains = new Shares(DRAINS, DRAINS_EACH);

    Bodies(long most, Duration time) {
        this.time = time;
        this.bytes = new Shares(most, most / SHARES);
    }

    /// Takes room for so many bytes more; a fault 503 where there is none, 429 where the asker has
    /// its share already.
    void take(String asker, long count) {
        switch (bytes.take(asker, count)) {
            case YES -> {}
            case SHARE_USED ->
                    throw new HttpFault(429, "Too much is being sent from this address at once.");
            case ALL_USED ->
                    throw new HttpFault(
                            503, "Too much is being sent here at once. Try again in a moment.");
        }
    }

    void free(String asker, long count) {
        bytes.free(asker, count);
    }

    /// Whether one more body may be read away; if so, `drained` must follow.
    boolean mayDrain(String asker) {
        return drains.take(asker, 1) == Shares.Taken.YES;
    }

    void drained(String asker) {
        drains.free(asker, 1);
    }

    /// How long one body may take.
    Duration time() {
        return time;
    }

    /// Bytes held now.
    long held() {
        return bytes.held();
    }
}
