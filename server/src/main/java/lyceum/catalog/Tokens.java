package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.catalog.SigningKeys.SigningKey;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Login tokens: JWT with HS256, signed by a key of the application that `iss` names. Only tokens
/// of exactly the form written here are good, so nothing in them is ever guessed at.
public final class Tokens {
    /// How long a token is good.
    public static final Duration LIFE = Duration.ofDays(7);

    /// How much clocks may differ.
    public static final Duration LEEWAY = Duration.ofSeconds(60);

    /// Longest token that is looked at, in characters.
    static final int MAX_LENGTH = 1_024;

    private static final String HEADER = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final Pattern PAYLOAD =
            Pattern.compile(
                    "\\{(?:\"class_id\":([1-9]\\d{0,9}),)?"
                            + "\"exp\":([1-9]\\d{0,11}),\"iat\":([1-9]\\d{0,11}),"
                            + "\"iss\":\"(\\w{1,32})\","
                            + "\"school_id\":([1-9]\\d{0,9}),\"user_id\":\"([0-9A-Za-z]{1,64})\"}");

    private final Rows rows;
    private final SigningKeys keys;
    private final Users users;

    Tokens(Rows rows, SigningKeys keys, Users users) {
        this.rows = rows;
        this.keys = keys;
        this.users = users;
    }

    /// A token for a user, good from now for [#LIFE]; `room` null: for every class.
    public String issue(AppId app, UserId user, @Nullable RoomId room) {
        var key = keys.current(app);
        var now = rows.now() / 1_000;
        var payload =
                (room == null ? "{" : "{\"class_id\":" + room + ",")
                        + "\"exp\":"
                        + (now + LIFE.toSeconds())
                        + ",\"iat\":"
                        + now
                        + ",\"iss\":\""
                        + key.id()
                        + "\",\"school_id\":"
                        + app
                        + ",\"user_id\":\""
                        + user.value()
                        + "\"}";
        var signed = HEADER + "." + part(payload);
        return signed + "." + sign(key, signed);
    }

    /// What a good token says; throws [TokenRefused].
    public Pass check(String token) {
        var last = token.lastIndexOf('.');
        var good = token.length() <= MAX_LENGTH && token.startsWith(HEADER + ".");
        if (!good || last <= HEADER.length()) throw refused(TokenRefused.Reason.FORGED);
        var claims = PAYLOAD.matcher(decoded(token.substring(HEADER.length() + 1, last)));
        if (!claims.matches()) throw refused(TokenRefused.Reason.FORGED);
        var app = new AppId(Long.parseLong(claims.group(5)));
        var issued = Instant.ofEpochSecond(Long.parseLong(claims.group(3)));
        var key =
                keys.find(app, claims.group(4), issued)
                        .orElseThrow(() -> refused(TokenRefused.Reason.FORGED));
        var expected = sign(key, token.substring(0, last)).getBytes(UTF_8);
        if (!MessageDigest.isEqual(expected, token.substring(last + 1).getBytes(UTF_8)))
            throw refused(TokenRefused.Reason.FORGED);
        var ends = Instant.ofEpochSecond(Long.parseLong(claims.group(2)));
        checkTime(issued, ends);
        var user =
                users.find(app, new UserId(claims.group(6)))
                        .orElseThrow(() -> refused(TokenRefused.Reason.NO_USER));
        var room = claims.group(1);
        return new Pass(app, user, room == null ? null : new RoomId(Long.parseLong(room)), ends);
    }

    private void checkTime(Instant issued, Instant ends) {
        var now = rows.clock().instant();
        if (issued.isAfter(now.plus(LEEWAY))) throw refused(TokenRefused.Reason.FORGED);
        if (!now.isBefore(ends.plus(LEEWAY))) throw refused(TokenRefused.Reason.EXPIRED);
    }

    private static TokenRefused refused(TokenRefused.Reason reason) {
        return new TokenRefused(reason);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    // What is no base64 becomes what is no payload.
    private static String decoded(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            var text = new String(bytes, UTF_8);
            return part(text).equals(part) ? text : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String sign(SigningKey key, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC is missing from this JDK", impossible);
        }
    }
}
