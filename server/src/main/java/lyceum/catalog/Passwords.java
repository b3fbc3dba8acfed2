package lyceum.catalog;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as it is stored: PBKDF2 with HMAC-SHA256, a salt by chance and many rounds.
record Passwords(byte[] salt, int rounds, byte[] hash) {
    /// Rounds of a new password; older ones keep theirs.
    static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static Passwords of(String password, int rounds) {
        var salt = Fresh.bytes(SALT_BYTES);
        return new Passwords(salt, rounds, hash(password, salt, rounds));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, hash(password, salt, rounds));
    }

    // One text can be typed as different characters; here they are the same.
    private static byte[] hash(String password, byte[] salt, int rounds) {
        var same = Normalizer.normalize(password, Normalizer.Form.NFKC);
        var spec = new PBEKeySpec(same.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("PBKDF2 is missing from this JDK", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
