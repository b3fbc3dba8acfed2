package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals values with AES-256-GCM under keys derived from the installation key, one for each scope.
/// A sealed value is one byte of format, 12 of nonce, then the ciphertext with its 16-byte mark.
public final class Seal {
    /// Bytes a sealed value is longer than what it holds.
    public static final int OVERHEAD = 29;

    /// Bytes of a tag.
    public static final int TAG_BYTES = 16;

    /// Keys kept ready, newest use first; deriving one anew takes some microseconds.
    static final int READY_KEYS = 10_000;

    private static final String CIPHER = "AES/GCM/NoPadding";

    // Named, since looking it up costs as much as sealing a sentence.
    private static final Provider PROVIDER = provider();

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int MARK_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final byte[] root;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = Collections.synchronizedMap(new Ready());

    Seal(byte[] root) {
        this.root = root.clone();
    }

    /// Seals a value for its place. Two seals of one value differ.
    public byte[] seal(Address address, byte[] value) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, address, nonce);
            var sealed = new byte[OVERHEAD + value.length];
            sealed[0] = FORMAT;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            cipher.doFinal(value, 0, value.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", impossible);
        }
    }

    /// Opens a value sealed for this very place, or throws [SealBroken].
    public byte[] open(Address address, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != FORMAT) throw new SealBroken(address);
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            var start = 1 + NONCE_BYTES;
            return cipher(Cipher.DECRYPT_MODE, address, nonce)
                    .doFinal(sealed, start, sealed.length - start);
        } catch (AEADBadTagException changed) {
            throw new SealBroken(address);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", impossible);
        }
    }

    /// Seals a text.
    public byte[] sealText(Address address, String text) {
        return seal(address, text.getBytes(UTF_8));
    }

    /// Opens a text.
    public String openText(Address address, byte[] sealed) {
        return new String(open(address, sealed), UTF_8);
    }

    /// What a table may index instead of a personal value: equal values of one field of one
    /// application give equal tags, and a tag tells nothing without the installation key.
    public byte[] tag(long app, String field, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key("tag/" + app + "/" + field, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(value.getBytes(UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC is missing from this JDK", impossible);
        }
    }

    /// A secret for a purpose, the same after every start: HKDF-SHA256 of the installation key with
    /// the label. The length is in bytes, at most 255 × 32.
    public byte[] derive(String label, int length) {
        try {
            var expand =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(root)
                            .addSalt("lyceum".getBytes(UTF_8))
                            .thenExpand(label.getBytes(UTF_8), length);
            return KDF.getInstance("HKDF-SHA256").deriveData(expand);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF is missing from this JDK", impossible);
        }
    }

    private Cipher cipher(int mode, Address address, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER, PROVIDER);
        cipher.init(
                mode,
                key("seal/" + address.scope(), "AES"),
                new GCMParameterSpec(MARK_BITS, nonce));
        cipher.updateAAD((address.scope() + "\n" + address.record()).getBytes(UTF_8));
        return cipher;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", impossible);
        }
    }

    private SecretKey key(String label, String algorithm) {
        return keys.computeIfAbsent(
                label, _ -> new SecretKeySpec(derive(label, KEY_BYTES), algorithm));
    }

    private static final class Ready extends LinkedHashMap<String, SecretKey> {
        private static final long serialVersionUID = 1;

        Ready() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SecretKey> eldest) {
            return size() > READY_KEYS;
        }
    }
}
