package lyceum.seal;

import java.util.Arrays;

/// A key that lives, in memory: where it stands in the key files, what is said of it there, and the
/// key itself.
final class Held {
    private final int place;
    private final byte[] key;
    private volatile Slot slot;

    Held(int place, Slot slot, byte[] key) {
        this.place = place;
        this.slot = slot;
        this.key = key;
    }

    int place() {
        return place;
    }

    byte[] key() {
        return key;
    }

    Slot slot() {
        return slot;
    }

    /// The same key, wrapped anew.
    void wrapped(Slot anew) {
        slot = anew;
    }

    /// Overwrites the key in memory.
    void forget() {
        Arrays.fill(key, (byte) 0);
    }
}
