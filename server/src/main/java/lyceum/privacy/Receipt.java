package lyceum.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said of an erasure once it is at its end. As JSON it is canonical (RFC 8785), so the
/// components stand in the order of their names; times are Unix milliseconds. It names nobody.
///
/// @param holds what stood in the application then and was not touched
/// @param id of the erasure
/// @param key the public key it is signed with, Ed25519 (RFC 8032), base64 of its X.509 form
/// @param keysDestroyedAt when nothing of it opened any more
/// @param mirrors copies of the keys, from all of which they are gone
/// @param n counts the receipts of an application from 1
/// @param prev SHA-256 of the receipt before, hexadecimal; zeros for the first
/// @param scopeKind PERSON, ROOM, APPLICATION or PERIOD
/// @param sig over the same JSON without this, base64; null: not signed yet
/// @param version of this form
public record Receipt(
        long endedAt,
        List<Held> holds,
        String id,
        String key,
        long keysDestroyedAt,
        int mirrors,
        long n,
        String prev,
        long requestedAt,
        String scopeKind,
        @Nullable String sig,
        List<Store> stores,
        int version) {
    /// The newest form.
    static final int VERSION = 1;

    /// A hold and why it stood.
    public record Held(String basis, String id) {}

    /// What one store held of it and removed.
    public record Store(long bytes, long items, String name) {}
}
