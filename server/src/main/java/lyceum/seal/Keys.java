package lyceum.seal;

import javax.crypto.SecretKey;
import lyceum.personal.Category;

/// Where a [Seal] has its keys from.
interface Keys {
    /// The key of a scope. Throws [ScopeErased].
    byte[] key(Scope scope);

    /// The key under which values are sealed. Throws [ScopeErased].
    SecretKey derived(DerivedKeys.Name name);

    /// The epoch under which something of this kind is sealed when the clock says `epoch`: never
    /// one that is gone, though the clock runs backwards.
    int reachable(long app, Category category, int epoch);

    /// The derived key of values without a time limit.
    static byte[] derive(byte[] keys, Category category) {
        return Crypto.derive(keys, "seal/" + category, Crypto.KEY_BYTES);
    }
}
