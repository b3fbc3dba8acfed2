package lyceum.seal;

import java.security.SecureRandom;
import javax.crypto.Cipher;

/// Seals values one after another, for one thread: what each would look up anew is looked up once,
/// and nonces are drawn several at a time, each used once. Whoever has sealed what was to be sealed
/// lets it go, since a cipher remembers the key it had last, which may end.
public final class Sealing {
    /// Nonces drawn at once.
    static final int DRAWN = 64;

    private final Seal seal;
    private final SecureRandom random;
    private final Cipher cipher = Crypto.cipher();
    private final byte[] drawn;
    private int used;

    /// @param values about how many values will be sealed
    Sealing(Seal seal, SecureRandom random, int values) {
        this.seal = seal;
        this.random = random;
        this.drawn = new byte[Slot.NONCE_BYTES * Math.clamp(values, 1, DRAWN)];
        this.used = drawn.length;
    }

    /// Seals a value as [Seal#seal] does. Throws [ScopeErased].
    public byte[] seal(Address address, byte[] value) {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        var nonceAt = used;
        used += Slot.NONCE_BYTES;
        return seal.seal(cipher, drawn, nonceAt, address, value);
    }
}
