package lyceum.seal;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keys of following epochs, each made from the one before: K(n+1) = HKDF(K(n)). Only the oldest
/// one that is still wanted is kept, so that when it is moved on, nothing leads back.
final class Ratchet {
    /// A derived key is kept in memory for each so many epochs: a day of hours.
    private static final int KEPT_EVERY = 24;

    /// Most epochs from the oldest one on: 22 years of hours. A value that names a later one was
    /// changed, and must not keep us deriving.
    static final int MOST_EPOCHS = 200_000;

    private final TreeMap<Long, byte[]> derived = new TreeMap<>();
    private Held held;

    Ratchet(Held held) {
        this.held = held;
    }

    /// The key of an epoch; null: it is gone, or further on than any can be.
    synchronized byte @Nullable [] key(long epoch) {
        if (epoch < oldest() || epoch - oldest() >= MOST_EPOCHS) return null;
        var from = derived.floorEntry(epoch);
        var at = from == null ? oldest() : Math.max(oldest(), from.getKey());
        var key = from == null || from.getKey() < oldest() ? held.key() : from.getValue();
        for (; at < epoch; at++) {
            if (at % KEPT_EVERY == 0) derived.putIfAbsent(at, key);
            key = after(key);
        }
        return key.clone();
    }

    /// The oldest epoch that can be reached.
    long oldest() {
        return held.slot().serial();
    }

    Held held() {
        return held;
    }

    /// From now on nothing before this is reached; called once it is so on the disk.
    synchronized void moved(Held later) {
        forget();
        held = later;
    }

    /// Overwrites all its keys in memory.
    synchronized void forget() {
        derived.values().forEach(key -> Arrays.fill(key, (byte) 0));
        derived.clear();
        held.forget();
    }

    static byte[] after(byte[] key) {
        return Crypto.derive(key, "ratchet", Crypto.KEY_BYTES);
    }
}
