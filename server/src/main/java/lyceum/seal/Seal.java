package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// Seals values with AES-256-GCM. The key of a value is HKDF of the keys of its application, of its
/// scopes and of its epoch: it opens only while all of them live. A sealed value is a byte of
/// format, the number of its epoch, a nonce, then the ciphertext with its mark.
public final class Seal {
    /// Bytes a sealed value is longer than what it holds.
    public static final int OVERHEAD = 33;

    /// Bytes of a tag.
    public static final int TAG_BYTES = 16;

    private static final byte FORMAT = 2;
    private static final int NONCE_AT = 5;
    private static final int TEXT_AT = NONCE_AT + Slot.NONCE_BYTES;

    private final Keys keys;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Seals a value for its place. Two seals of one value differ. Throws [ScopeErased].
    public byte[] seal(Address address, byte[] value) {
        return many(1).seal(address, value);
    }

    /// What seals about so many values one after another.
    public Sealing many(int values) {
        return new Sealing(this, random, values);
    }

    byte[] seal(Cipher cipher, byte[] nonces, int nonceAt, Address address, byte[] value) {
        var epoch = epoch(address);
        var sealed = new byte[OVERHEAD + value.length];
        ByteBuffer.wrap(sealed).put(FORMAT).putInt(epoch).put(nonces, nonceAt, Slot.NONCE_BYTES);
        Crypto.seal(cipher, key(address, epoch), address.bound(), value, sealed, TEXT_AT);
        return sealed;
    }

    /// Begins a file under seal, which must not be there yet. Throws [ScopeErased].
    public FrameWriter write(Address address, Path file) throws IOException {
        var epoch = epoch(address);
        var salt = new byte[Frames.SALT];
        random.nextBytes(salt);
        var head = ByteBuffer.allocate(Frames.HEAD).put(Frames.FORMAT).putInt(epoch).put(salt);
        return new FrameWriter(new Frames(keys, address, epoch, salt), file, head.array());
    }

    /// Opens a file written under seal for this very place. Throws [SealBroken], [ScopeErased].
    public FrameReader read(Address address, Path file) throws IOException {
        return new FrameReader(keys, address, file);
    }

    private int epoch(Address address) {
        var now = address.category().epochAt(clock.millis());
        return now == 0 ? 0 : keys.reachable(address.app(), address.category(), now);
    }

    /// Opens a value sealed for this very place. Throws [SealBroken], or [ScopeErased] where it was
    /// ended.
    public byte[] open(Address address, byte[] sealed) {
        if (isWiped(sealed)) throw new ScopeErased(address.toString());
        if (sealed.length < OVERHEAD || sealed[0] != FORMAT) throw new SealBroken(address);
        var epoch = ByteBuffer.wrap(sealed).getInt(1);
        var timed = address.category().epoch() != null;
        if (epoch < 0 || timed != epoch > 0) throw new SealBroken(address);
        var opened = Crypto.open(key(address, epoch), address.bound(), sealed, TEXT_AT);
        if (opened == null) throw new SealBroken(address);
        return opened;
    }

    // What is erased is overwritten with zeros before it is removed; who reads it just then sees an
    // end and no damage, also where its keys live on.
    private static boolean isWiped(byte[] sealed) {
        if (sealed.length < OVERHEAD) return false;
        for (var each : sealed) if (each != 0) return false;
        return true;
    }

    /// Seals a text.
    public byte[] sealText(Address address, String text) {
        return seal(address, text.getBytes(UTF_8));
    }

    /// Opens a text.
    public String openText(Address address, byte[] sealed) {
        return new String(open(address, sealed), UTF_8);
    }

    /// What a table may index instead of a value: equal values of one field of one application give
    /// equal tags, and a tag says nothing without the application's key. For people use the
    /// directory of the [Vault], whose tags go with them.
    public byte[] tag(long app, String field, String value) {
        var key = keys.key(new Scope.App(app));
        return Crypto.mac(key, (field + "/" + value).getBytes(UTF_8), TAG_BYTES);
    }

    /// A secret of the house for a purpose, the same after every start. The length is in bytes, at
    /// most 255 × 32.
    public byte[] derive(String label, int length) {
        return Crypto.derive(keys.key(Vault.HOUSE), label, length);
    }

    private SecretKey key(Address address, int epoch) {
        return keys.derived(new DerivedKeys.Name(address.scopes(), address.category(), epoch));
    }
}
