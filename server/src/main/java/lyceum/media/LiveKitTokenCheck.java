package lyceum.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/// Whether a token was signed with our secret and is valid now.
final class LiveKitTokenCheck {
    /// The longest token that is looked at, in characters.
    static final int LIMIT = 8 * 1024;

    private final LiveKitKeys keys;
    private final Clock clock;

    LiveKitTokenCheck(LiveKitKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Header(String alg) {}

    private record Life(String iss, long exp, @Nullable Long nbf) {}

    /// Some claims of a token; empty if it is not ours or not valid now. The signature is compared
    /// in constant time.
    <T> Optional<T> claims(String token, Class<T> type) {
        var parts = token.split("\\.", -1);
        if (token.length() > LIMIT || parts.length != 3) return Optional.empty();
        try {
            var given = Base64.getUrlDecoder().decode(parts[2]);
            var right = LiveKitToken.signature(keys, parts[0] + "." + parts[1]);
            if (!MessageDigest.isEqual(given, right)) return Optional.empty();
            var claims = decoded(parts[1]);
            return Json.read(decoded(parts[0]), Header.class).alg().equals("HS256")
                            && lives(Json.read(claims, Life.class))
                    ? Optional.of(Json.read(claims, type))
                    : Optional.empty();
        } catch (IllegalArgumentException | MalformedJson e) {
            return Optional.empty();
        }
    }

    private boolean lives(Life life) {
        var now = clock.instant().getEpochSecond();
        var skew = LiveKitToken.SKEW.toSeconds();
        return life.iss().equals(keys.key())
                && now < life.exp() + skew
                && (life.nbf() == null || now >= life.nbf() - skew);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
