package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/// How a file is sealed: a head, then frames of 64 KiB. Each frame is bound to the place of the
/// file, to its own number and to whether it is the last, so that none can be moved, left out or
/// cut off; a part is read without opening the rest. The key is of this one writing: a file that is
/// written again has another one, since no two texts may share the nonce of a frame.
final class Frames {
    /// Bytes of a frame before it is sealed; only the last has fewer.
    static final int PLAIN = 64 * 1024;

    /// Bytes of a whole frame as it stands in the file.
    static final int SEALED = PLAIN + Crypto.MARK_BYTES;

    /// Bytes of the head: format, epoch, salt.
    static final int HEAD = 1 + Integer.BYTES + Frames.SALT;

    static final int SALT = 16;
    static final byte FORMAT = 1;

    private final Keys keys;
    private final DerivedKeys.Name name;
    private final byte[] bound;
    private final SecretKey key;

    /// Throws [ScopeErased].
    Frames(Keys keys, Address address, int epoch, byte[] salt) {
        this.keys = keys;
        this.name = new DerivedKeys.Name(address.scopes(), address.category(), epoch);
        this.bound = address.bound();
        var label = "frames/" + HexFormat.of().formatHex(salt);
        key = Crypto.aes(Crypto.derive(keys.derived(name).getEncoded(), label, Crypto.KEY_BYTES));
    }

    byte[] seal(byte[] plain, long number, boolean last) {
        mustLive();
        var sealed = new byte[plain.length + Crypto.MARK_BYTES];
        Crypto.seal(key, nonce(number), bound(number, last), plain, sealed, 0);
        return sealed;
    }

    byte[] open(Address address, byte[] sealed, long number, boolean last) {
        mustLive();
        var whole = ByteBuffer.allocate(Slot.NONCE_BYTES + sealed.length);
        whole.put(nonce(number)).put(sealed);
        var plain = Crypto.open(key, bound(number, last), whole.array(), Slot.NONCE_BYTES);
        if (plain == null) throw new SealBroken(address);
        return plain;
    }

    // Asked for each frame: who is erased meanwhile is not read or written any more.
    private void mustLive() {
        keys.derived(name);
    }

    private static byte[] nonce(long number) {
        return ByteBuffer.allocate(Slot.NONCE_BYTES).putInt(0).putLong(number).array();
    }

    private byte[] bound(long number, boolean last) {
        var end = ("\nframe " + number + (last ? " last" : "")).getBytes(UTF_8);
        return ByteBuffer.allocate(bound.length + end.length).put(bound).put(end).array();
    }
}
