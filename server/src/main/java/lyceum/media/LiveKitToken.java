package lyceum.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.json.Json;

/// LiveKit's tokens: a JSON Web Token signed with HMAC-SHA256 (RFC 7515, RFC 7519).
final class LiveKitToken {
    /// Clocks of two machines may differ by so much.
    static final Duration SKEW = Duration.ofSeconds(10);

    static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private LiveKitToken() {}

    /// A token that is valid from `now` (less the skew) for `life`.
    ///
    /// @param identity empty for this server itself
    /// @param grants the claim `video`
    static String text(
            LiveKitKeys keys, String identity, Map<String, ?> grants, Instant now, Duration life) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", keys.key());
        claims.put("nbf", now.minus(SKEW).getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("video", grants);
        if (!identity.isEmpty()) claims.put("sub", identity);
        return signed(keys, Json.text(claims));
    }

    static String signed(LiveKitKeys keys, String claims) {
        String body = HEADER + "." + encoded(claims);
        return body + "." + base64(signature(keys, body));
    }

    static byte[] signature(LiveKitKeys keys, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var secret = keys.secret().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }

    private static String encoded(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
