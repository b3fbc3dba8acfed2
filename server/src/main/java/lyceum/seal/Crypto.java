package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What is used of the JDK: AES-256-GCM (NIST SP 800-38D), HKDF-SHA256 (RFC 5869), HMAC-SHA256.
final class Crypto {
    static final int KEY_BYTES = 32;
    static final int MARK_BYTES = 16;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] SALT = "lyceum".getBytes(UTF_8);

    // Named, since looking it up costs as much as sealing a sentence.
    private static final Provider PROVIDER = provider();

    private Crypto() {}

    static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    /// Encrypts into `out` from `at` on.
    static void seal(SecretKey key, byte[] nonce, byte[] bound, byte[] value, byte[] out, int at) {
        try {
            var cipher = begun(cipher(), Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
            cipher.doFinal(value, 0, value.length, out, at);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /// The same with a cipher that may have been used before, and the nonce that stands in `out`
    /// before the place.
    static void seal(Cipher cipher, SecretKey key, byte[] bound, byte[] value, byte[] out, int at) {
        try {
            begun(cipher, Cipher.ENCRYPT_MODE, key, out, at - Slot.NONCE_BYTES, bound)
                    .doFinal(value, 0, value.length, out, at);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /// Decrypts what stands in `sealed` from `at` on, with the nonce before it; null: it does not
    /// open.
    static byte @Nullable [] open(SecretKey key, byte[] bound, byte[] sealed, int at) {
        try {
            var nonceAt = at - Slot.NONCE_BYTES;
            return begun(cipher(), Cipher.DECRYPT_MODE, key, sealed, nonceAt, bound)
                    .doFinal(sealed, at, sealed.length - at);
        } catch (AEADBadTagException changed) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /// HKDF with extraction.
    static byte[] derive(byte[] secret, String label, int length) {
        try {
            var expand =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(SALT)
                            .thenExpand(label.getBytes(UTF_8), length);
            return KDF.getInstance("HKDF-SHA256", PROVIDER).deriveData(expand);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /// HMAC-SHA256, cut to `length` bytes.
    static byte[] mac(byte[] key, byte[] value, int length) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(value), length);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /// A cipher that knows no key yet.
    static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER, PROVIDER);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    private static Cipher begun(
            Cipher cipher, int mode, SecretKey key, byte[] nonce, int at, byte[] bound)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(8 * MARK_BYTES, nonce, at, Slot.NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("this JDK lacks a cipher", cause);
    }
}
