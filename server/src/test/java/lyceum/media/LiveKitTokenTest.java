package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lyceum.room.RoomId;
import lyceum.room.Source;
import org.junit.jupiter.api.Test;

final class LiveKitTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LiveKitKeys KEYS =
            new LiveKitKeys("key", "secret-secret-secret-secret-secret");
    private static final LiveKitKeys OTHERS =
            new LiveKitKeys("key", "guessed-guessed-guessed-guessed-gu");

    private record Claims(String iss, String sub, Map<String, Object> video) {}

    private static String token() {
        var rights = new MediaRights(Set.of(Source.SCREEN, Source.CAMERA), false);
        var grants = LiveKitWire.joining(LiveKitWire.name(new RoomId(412_903_377)), rights);
        return LiveKitToken.text(KEYS, "pann", grants, NOW, Duration.ofMinutes(10));
    }

    private static LiveKitTokenCheck checkAt(Instant now) {
        return new LiveKitTokenCheck(KEYS, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void saysWhoMaySendWhatWhere() {
        var claims = checkAt(NOW).claims(token(), Claims.class).orElseThrow();
        assertThat(claims.iss()).isEqualTo("key");
        assertThat(claims.sub()).isEqualTo("pann");
        assertThat(claims.video())
                .containsEntry("room", "lyceum-412903377")
                .containsEntry("canPublish", true)
                .containsEntry("canPublishData", false)
                .containsEntry(
                        "canPublishSources",
                        List.of("camera", "screen_share", "screen_share_audio"));
    }

    /// Without sources LiveKit would take an empty list for "all".
    @Test
    void audienceMayNotPublish() {
        assertThat(LiveKitWire.joining(LiveKitWire.name(new RoomId(1)), MediaRights.AUDIENCE))
                .containsEntry("canPublish", false);
    }

    @Test
    void livesTenMinutesAndTheSkewOfTwoClocks() {
        assertThat(checkAt(NOW.plusSeconds(609)).claims(token(), Claims.class)).isPresent();
        assertThat(checkAt(NOW.plusSeconds(611)).claims(token(), Claims.class)).isEmpty();
        assertThat(checkAt(NOW.minusSeconds(19)).claims(token(), Claims.class)).isPresent();
        assertThat(checkAt(NOW.minusSeconds(21)).claims(token(), Claims.class)).isEmpty();
    }

    @Test
    void forgeriesAreRefused() {
        var check = checkAt(NOW);
        var parts = token().split("\\.");
        var none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertThat(check.claims(none + "." + parts[1] + ".", Claims.class)).isEmpty();
        assertThat(check.claims(none + "." + parts[1] + "." + parts[2], Claims.class)).isEmpty();
        var forged = LiveKitToken.text(OTHERS, "pann", Map.of(), NOW, Duration.ofMinutes(10));
        assertThat(check.claims(forged, Claims.class)).isEmpty();
        var other = LiveKitToken.signed(KEYS, "{\"iss\":\"another\",\"exp\":99999999999}");
        assertThat(check.claims(other, Claims.class)).isEmpty();
        for (var text :
                new String[] {
                    "",
                    ".",
                    "..",
                    "...",
                    "a.b.c",
                    token() + ".",
                    "é.é.é",
                    "a".repeat(LiveKitTokenCheck.LIMIT + 1)
                }) {
            assertThat(check.claims(text, Claims.class)).as(text).isEmpty();
        }
    }

    @Test
    void anyChangedCharacterIsNoticed() {
        var check = checkAt(NOW);
        var seed = 20_261_122L;
        var random = new Random(seed);
        var good = token();
        for (int i = 0; i < 200; i++) {
            var at = random.nextInt(good.length() - 1);
            var changed =
                    good.substring(0, at)
                            + (good.charAt(at) == 'x' ? 'y' : 'x')
                            + good.substring(at + 1);
            assertThat(check.claims(changed, Claims.class))
                    .as("seed %d, at %d", seed, at)
                    .isEmpty();
        }
    }

    @Test
    void keysComeFromTheInstallationAndStayTheSame() {
        var derived = new byte[LiveKitKeys.DERIVED_BYTES];
        assertThat(LiveKitKeys.of(derived)).isEqualTo(LiveKitKeys.of(derived.clone()));
        assertThat(LiveKitKeys.of(derived).secret()).hasSize(64);
        assertThat(LiveKitKeys.of(derived).toString()).doesNotContain("0000000000000");
        assertThatThrownBy(() -> new LiveKitKeys("key", "short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
