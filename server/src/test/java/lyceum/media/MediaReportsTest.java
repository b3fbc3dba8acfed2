package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lyceum.http.Header;
import lyceum.http.Headers;
import lyceum.http.HttpFault;
import lyceum.http.Request;
import lyceum.json.Json;
import lyceum.room.RoomId;
import org.junit.jupiter.api.Test;

final class MediaReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String JOINED =
            """
            {"event":"participant_joined","room":{"name":"lyceum-412903377","sid":"RM_1"},
             "participant":{"identity":"pann"},"id":"EV_1","createdAt":"1795341600"}\
            """;

    private final List<RoomId> looks = new ArrayList<>();
    private final List<RoomId> closed = new ArrayList<>();
    private final MediaReports reports =
            new MediaReports(Sfu.KEYS, Clock.fixed(NOW, ZoneOffset.UTC), new Ears());

    private final class Ears implements MediaReports.Listener {
        @Override
        public void changed(RoomId room) {
            looks.add(room);
        }

        @Override
        public void finished(RoomId room) {
            closed.add(room);
        }
    }

    private static String signature(LiveKitKeys keys, String body, Instant at) throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        return LiveKitToken.signed(
                keys,
                Json.text(
                        Map.of(
                                "iss", keys.key(),
                                "nbf", at.getEpochSecond(),
                                "exp", at.plus(Duration.ofMinutes(5)).getEpochSecond(),
                                "sha256", Base64.getEncoder().encodeToString(hash))));
    }

    private int post(String body, String authorization) {
        var headers = new Headers(List.of(new Header("Authorization", authorization)));
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return reports.handle(
                        new Request(
                                "POST",
                                MediaReports.PATH,
                                "",
                                headers,
                                "127.0.0.1",
                                false,
                                Map.of(),
                                bytes))
                .status();
    }

    private void refused(int status, String body, String authorization) {
        assertThatThrownBy(() -> post(body, authorization))
                .isInstanceOfSatisfying(
                        HttpFault.class, fault -> assertThat(fault.status()).isEqualTo(status));
        assertThat(looks).isEmpty();
    }

    @Test
    void aReportIsAReasonToLookHoweverOftenItComes() throws Exception {
        var signature = signature(Sfu.KEYS, JOINED, NOW);
        assertThat(post(JOINED, signature)).isEqualTo(204);
        assertThat(post(JOINED, signature)).isEqualTo(204);
        assertThat(looks).containsOnly(new RoomId(412_903_377)).hasSize(2);
    }

    @Test
    void aRoomThatLiveKitClosedIsToldApart() throws Exception {
        var body = "{\"event\":\"room_finished\",\"room\":{\"name\":\"lyceum-7\"}}";
        assertThat(post(body, signature(Sfu.KEYS, body, NOW))).isEqualTo(204);
        assertThat(closed).containsExactly(new RoomId(7));
        assertThat(looks).isEmpty();
    }

    @Test
    void forgeriesAreRefused() throws Exception {
        var guessed = new LiveKitKeys(Sfu.KEYS.key(), "guessed-guessed-guessed-guessed-gu");
        refused(401, JOINED, "");
        refused(401, JOINED, "Bearer " + signature(Sfu.KEYS, JOINED, NOW));
        refused(401, JOINED, signature(guessed, JOINED, NOW));
        refused(401, JOINED, signature(Sfu.KEYS, JOINED + " ", NOW));
        refused(401, JOINED, signature(Sfu.KEYS, JOINED, NOW.minus(Duration.ofHours(1))));
        refused(
                401,
                JOINED,
                LiveKitToken.text(Sfu.KEYS, "pann", Map.of(), NOW, Duration.ofMinutes(1)));
        refused(401, JOINED + "x".repeat(100), signature(Sfu.KEYS, JOINED, NOW));
    }

    @Test
    void whatIsSignedAndUnreadableIsRefusedToo() throws Exception {
        for (var body : List.of("", "[]", "{", "{\"room\":{}}", "null")) {
            refused(400, body, signature(Sfu.KEYS, body, NOW));
        }
    }

    @Test
    void roomsOfOthersAreNoneOfOurBusiness() throws Exception {
        var body = "{\"event\":\"room_started\",\"room\":{\"name\":\"someone-else\"}}";
        assertThat(post(body, signature(Sfu.KEYS, body, NOW))).isEqualTo(204);
        var none = "{\"event\":\"egress_started\"}";
        assertThat(post(none, signature(Sfu.KEYS, none, NOW))).isEqualTo(204);
        assertThat(looks).isEmpty();
    }

    @Test
    void aReportIsNoLongerThanItMayBe() throws Exception {
        var body = " ".repeat(MediaReports.LIMIT + 1);
        refused(413, body, signature(Sfu.KEYS, body, NOW));
    }
}
