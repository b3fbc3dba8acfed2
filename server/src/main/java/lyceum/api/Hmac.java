package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The few sums that signatures are made of.
final class Hmac {
    private Hmac() {}

    static byte[] mac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing in this Java", e);
        }
    }

    /// The key that TC3 derives for one day and service.
    static byte[] tc3Key(String secretKey, String date, String service) {
        byte[] ofDay = mac("HmacSHA256", ("TC3" + secretKey).getBytes(UTF_8), date);
        return mac("HmacSHA256", mac("HmacSHA256", ofDay, service), "tc3_request");
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing in this Java", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// Compares in a time that says nothing about where two texts differ.
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
