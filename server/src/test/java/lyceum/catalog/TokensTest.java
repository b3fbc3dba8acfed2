package lyceum.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.OnEngine;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(OnEngine.class)
class TokensTest {
    private static final RoomId ROOM = new RoomId(300_000_001);

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Opened store;
    private AppId app;
    private User ann;

    @BeforeEach
    void open() {
        store = new Opened(directory, engine);
        app = store.catalog.applications().create("School", null).id();
        ann = store.catalog.users().register(app, new Registration("ann", "Ann", null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysWhoMayEnterWhat() {
        var everywhere = tokens().issue(app, ann.id(), null);
        var here = tokens().issue(app, ann.id(), ROOM);
        store.restart();
        assertThat(tokens().check(everywhere))
                .isEqualTo(new Pass(app, ann, null, store.instant().plus(Tokens.LIFE)));
        assertThat(tokens().check(here).room()).isEqualTo(ROOM);
    }

    @Test
    void isAJwtOfTheDocumentedForm() {
        var parts = tokens().issue(app, ann.id(), ROOM).split("\\.");
        assertThat(text(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        var iat = store.instant().getEpochSecond();
        assertThat(text(parts[1]))
                .matches(
                        "\\{\"class_id\":300000001,\"exp\":"
                                + (iat + 604_800)
                                + ",\"iat\":"
                                + iat
                                + ",\"iss\":\"\\w+\",\"school_id\":"
                                + app
                                + ",\"user_id\":\""
                                + ann.id().value()
                                + "\"}");
        assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(32);
    }

    @Test
    void runsOutAfterSevenDays() {
        var token = tokens().issue(app, ann.id(), null);
        store.pass(Tokens.LIFE.plus(Tokens.LEEWAY).minusSeconds(1));
        assertThat(tokens().check(token).user()).isEqualTo(ann);
        store.pass(Duration.ofSeconds(1));
        assertRefused(token, TokenRefused.Reason.EXPIRED);
    }

    @Test
    void isNotGoodBeforeItsTime() {
        var token = tokens().issue(app, ann.id(), null);
        store.pass(Tokens.LEEWAY.negated());
        assertThat(tokens().check(token).user()).isEqualTo(ann);
        store.pass(Duration.ofSeconds(-1));
        assertRefused(token, TokenRefused.Reason.FORGED);
    }

    @Test
    void endsWithItsUser() {
        var token = tokens().issue(app, ann.id(), null);
        store.catalog.users().delete(app, ann.id());
        assertRefused(token, TokenRefused.Reason.NO_USER);
    }

    @Test
    void outlivesTheRotationOfItsKey() {
        var before = tokens().issue(app, ann.id(), null);
        store.pass(Duration.ofMinutes(5));
        store.catalog.signing().rotate(app);
        store.restart();
        var after = tokens().issue(app, ann.id(), null);
        assertThat(issuer(after)).isNotEqualTo(issuer(before));
        assertThat(tokens().check(before).user()).isEqualTo(ann);
        assertThat(tokens().check(after).user()).isEqualTo(ann);
    }

    @Test
    void refusesForgedOnes() {
        var token = tokens().issue(app, ann.id(), null);
        var other = store.catalog.applications().create("Other", null).id();
        var bob = store.catalog.users().register(other, new Registration("bob", "Bob", null));
        var parts = token.split("\\.");
        var foreign = tokens().issue(other, bob.id(), null).split("\\.");
        var claims = text(parts[1]);
        var key = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
        var forged =
                new ArrayList<String>(
                        List.of(
                                "",
                                ".",
                                "..",
                                "...",
                                "a.b.c",
                                parts[0],
                                parts[0] + ".",
                                parts[0] + "." + parts[1],
                                parts[0] + "." + parts[1] + ".",
                                token + ".",
                                token + "=",
                                token + " ",
                                " " + token,
                                token + "A",
                                token.substring(1),
                                token.toLowerCase(Locale.ROOT),
                                parts[0] + "." + foreign[1] + "." + parts[2],
                                parts[0] + "." + parts[1] + "." + foreign[2],
                                parts[0] + "." + parts[1] + "=." + parts[2],
                                "x".repeat(100_000)));
        for (var header :
                List.of(
                        "{\"alg\":\"none\",\"typ\":\"JWT\"}",
                        "{\"alg\":\"None\"}",
                        "{\"alg\":\"HS384\"}",
                        "{\"alg\":\"HS512\",\"typ\":\"JWT\"}",
                        "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                        "{\"alg\":\"ES256\",\"typ\":\"JWT\"}",
                        "{\"typ\":\"JWT\",\"alg\":\"HS256\"}",
                        "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"x\"}",
                        "{}",
                        "[]",
                        "null",
                        "")) {
            forged.add(part(header) + "." + parts[1] + "." + parts[2]);
            forged.add(part(header) + "." + parts[1] + ".");
            forged.add(signed(part(header), parts[1], key));
        }
        for (var changed :
                List.of(
                        claims.replace(ann.id().value(), bob.id().value()),
                        claims.replace(app.toString(), other.toString()),
                        claims.replace("\"exp\":1", "\"exp\":9"),
                        claims.replace("{", "{\"class_id\":300000001,"),
                        claims.replace("}", ",\"role\":\"teacher\"}"),
                        claims.replace("\"iss\":\"", "\"iss\":\"x"),
                        claims.replace("{", "{ "),
                        claims + claims,
                        "{}")) {
            forged.add(parts[0] + "." + part(changed) + "." + parts[2]);
            forged.add(signed(parts[0], part(changed), key));
            forged.add(signed(parts[0], part(changed), new byte[1]));
        }
        assertThat(forged).hasSizeGreaterThan(60).doesNotContain(token);
        for (var each : forged) assertRefused(each, TokenRefused.Reason.FORGED);
        assertThat(tokens().check(token).user()).isEqualTo(ann);
    }

    @Test
    void refusesATokenWithAnyLetterChanged() {
        var token = tokens().issue(app, ann.id(), ROOM);
        for (int i = 0; i < token.length(); i++) {
            var letter = token.charAt(i) == 'A' ? 'Q' : 'A';
            assertRefused(
                    token.substring(0, i) + letter + token.substring(i + 1),
                    TokenRefused.Reason.FORGED);
        }
    }

    @Test
    void aKeyThatWasReplacedSignsNothingNew() {
        var old = tokens().issue(app, ann.id(), null);
        store.catalog.signing().rotate(app);
        store.pass(Duration.ofMinutes(5));
        var secret =
                store.catalog
                        .signing()
                        .find(app, issuer(old), store.instant().minus(Duration.ofMinutes(5)))
                        .orElseThrow()
                        .secret();
        var iat = store.instant().getEpochSecond();
        var claims =
                text(old.split("\\.")[1])
                        .replaceAll(
                                "\"exp\":\\d+,\"iat\":\\d+",
                                "\"exp\":" + (iat + 604_800) + ",\"iat\":" + iat);
        assertRefused(
                signed(old.split("\\.")[0], part(claims), secret), TokenRefused.Reason.FORGED);
    }

    private Tokens tokens() {
        return store.catalog.tokens();
    }

    private void assertRefused(String token, TokenRefused.Reason reason) {
        assertThatThrownBy(() -> tokens().check(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static String issuer(String token) {
        return text(token.split("\\.")[1]).replaceAll(".*\"iss\":\"(\\w+)\".*", "$1");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String signed(String header, String payload, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var sign = mac.doFinal((header + "." + payload).getBytes(UTF_8));
            return header
                    + "."
                    + payload
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sign);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
