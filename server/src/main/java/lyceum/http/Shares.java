package lyceum.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What all together, and each asker alone, may hold of something.
final class Shares {
    /// How taking went: done, or refused since the asker has its share, or since all is taken.
    enum Taken {
        YES,
        SHARE_USED,
        ALL_USED
    }

    private final long most;
    private final long each;
    private final AtomicLong held = new AtomicLong();
    private final ConcurrentHashMap<String, Long> askers = new ConcurrentHashMap<>();

    /// So much for all, and so much for each of them.
    Shares(long most, long each) {
        this.most = most;
        this.each = each;
    }

    /// Takes so much more, or nothing.
    Taken take(String asker, long amount) {
        var mine = askers.merge(asker, amount, Long::sum);
        var all = held.addAndGet(amount);
        if (all <= most && mine <= each) return Taken.YES;
        free(asker, amount);
        return all <= most ? Taken.SHARE_USED : Taken.ALL_USED;
    }

    /// Gives back what was taken.
    void free(String asker, long amount) {
        held.addAndGet(-amount);
        askers.computeIfPresent(asker, (_, mine) -> mine <= amount ? null : mine - amount);
    }

    /// What is taken now.
    long held() {
        return held.get();
    }
}
