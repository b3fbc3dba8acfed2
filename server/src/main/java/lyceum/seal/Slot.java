package lyceum.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// One key as it stands in a key file: 128 bytes that never cross a sector of the disk.
///
/// @param generation of the wrapping key it is wrapped under
/// @param kind whose key it is, and `app` and `id` of whom
/// @param serial of a ratchet the oldest epoch that can still be reached; of any other key a random
///   number that is never used again
/// @param tag by which a person is found without a name in the file; zeros: none
/// @param alias a second one
/// @param wrapped the key, sealed under the wrapping key
record Slot(
        int generation,
        Kind kind,
        long app,
        long id,
        long serial,
        byte[] tag,
        byte[] alias,
        byte[] nonce,
        byte[] wrapped) {
    static final int BYTES = 128;
    static final int TAG_BYTES = 16;
    static final int NONCE_BYTES = 12;
    static final int WRAPPED_BYTES = 48;

    private static final byte[] NONE = new byte[0];
    private static final byte[] EMPTY = new byte[BYTES];
    private static final byte LIVE = 1;
    private static final int HEAD_BYTES = 64;
    private static final int CHECKED_BYTES = HEAD_BYTES + NONCE_BYTES;
    private static final int CHECK_AT = CHECKED_BYTES + WRAPPED_BYTES;

    /// The order is kept on disk.
    enum Kind {
        APP,
        ROOM,
        PERSON,
        ITEM,
        RATCHET
    }

    /// What is said of a key that is yet to be made.
    static Slot wanted(Kind kind, long app, long id, long serial, byte[] tag, byte[] alias) {
        return new Slot(0, kind, app, id, serial, tag, alias, NONE, NONE);
    }

    /// The same with another serial, its key yet to be wrapped.
    Slot at(long other) {
        return wanted(kind, app, id, other, tag, alias);
    }

    /// The same with this key, wrapped under that one.
    Slot wrap(WrapKey wrap, SecureRandom random, byte[] key) {
        var fresh = new byte[NONCE_BYTES];
        random.nextBytes(fresh);
        var sealed = new byte[WRAPPED_BYTES];
        var bound = new Slot(wrap.generation(), kind, app, id, serial, tag, alias, NONE, NONE);
        Crypto.seal(Crypto.aes(wrap.key()), fresh, bound.head(), key, sealed, 0);
        return new Slot(wrap.generation(), kind, app, id, serial, tag, alias, fresh, sealed);
    }

    /// The key itself; null: it is not wrapped under this one.
    byte @Nullable [] key(WrapKey wrap) {
        var sealed = ByteBuffer.allocate(NONCE_BYTES + WRAPPED_BYTES).put(nonce).put(wrapped);
        return Crypto.open(Crypto.aes(wrap.key()), head(), sealed.array(), NONCE_BYTES);
    }

    /// What the wrapping of the key is bound to: everything said of it.
    byte[] head() {
        var head = ByteBuffer.allocate(HEAD_BYTES);
        head.put(LIVE).put((byte) kind.ordinal()).putShort((short) 0).putInt(generation);
        head.putLong(app).putLong(id).putLong(serial).put(tag).put(alias);
        return head.array();
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(BYTES).put(head()).put(nonce).put(wrapped);
        bytes.putInt(check(bytes.array()));
        return bytes.array();
    }

    /// Null: an empty place. Throws [Refused] where the bytes are neither.
    static @Nullable Slot of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var lives = in.get() == LIVE;
        if (!lives && (Arrays.equals(bytes, EMPTY) || EndMark.is(bytes))) return null;
        if (!lives || check(bytes) != in.getInt(CHECK_AT))
            throw new Refused("A slot of the keys is damaged.");
        var kind = Kind.values()[in.get()];
        in.getShort();
        return new Slot(
                in.getInt(),
                kind,
                in.getLong(),
                in.getLong(),
                in.getLong(),
                take(in, TAG_BYTES),
                take(in, TAG_BYTES),
                take(in, NONCE_BYTES),
                take(in, WRAPPED_BYTES));
    }

    // Without the key itself: the check must tell nothing about it.
    private static int check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, CHECKED_BYTES);
        return (int) crc.getValue();
    }

    private static byte[] take(ByteBuffer in, int length) {
        var taken = new byte[length];
        in.get(taken);
        return taken;
    }

    /// Whose key it is; null: a ratchet.
    @Nullable Scope scope() {
        return switch (kind) {
            case APP -> new Scope.App(app);
            case ROOM -> new Scope.Room(app, id);
            case PERSON -> new Scope.Person(app, id);
            case ITEM -> new Scope.Item(app, id);
            case RATCHET -> null;
        };
    }

    /// Whether it was written after the other, which stood in the same place.
    boolean isAfter(Slot other) {
        return generation != other.generation
                ? generation > other.generation
                : kind == Kind.RATCHET && serial > other.serial;
    }
}
