package lyceum.media;

import static lyceum.media.Lesson.ANN;
import static lyceum.media.Lesson.BEN;
import static lyceum.media.Lesson.CEM;
import static lyceum.media.Lesson.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.log.MemoryRoomLog;
import lyceum.room.LessonCommand;
import lyceum.room.PersonRef;
import lyceum.room.RosterCommand;
import lyceum.room.Source;
import lyceum.room.StageCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole of media with a real LiveKit child: participants that join through our own port.
final class ClassroomMediaTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final byte[] DERIVED = new byte[LiveKitKeys.DERIVED_BYTES];

    private final Media media =
            Media.start(
                    new MediaSettings.Child(
                            Binaries.sfu(),
                            MediaPorts.ANY.onLoopback(),
                            new MediaSettings.Reach.Loopback()),
                    DERIVED,
                    Clock.systemUTC());
    private final LiveRooms rooms =
            new LiveRooms(new MemoryRoomLog(), List.of(media.reader()), Clock.systemUTC());
    private final HttpServer http =
            HttpServer.start(Listen.plain("127.0.0.1", 0), media.routes(new Router()));
    private final List<Bot> bots = new ArrayList<>();
    private Lesson lesson;

    @BeforeEach
    void begin() {
        media.watch(rooms);
        lesson = Lesson.begin(rooms, 0);
        await().atMost(LIMIT).until(media::isWell);
    }

    @AfterEach
    void end() {
        bots.forEach(Bot::close);
        http.close();
        rooms.close();
        media.close();
    }

    private String token(PersonRef person) {
        return media.ticket(lesson.live().id(), person).orElseThrow().token();
    }

    private Bot join(PersonRef person) {
        var bot = Bot.join("ws://127.0.0.1:" + http.port(), token(person));
        assertThat(bot).as("%s joins", person).isNotNull();
        bots.add(bot);
        return bot;
    }

    private void kill() {
        ProcessHandle.of(media.childPid()).orElseThrow().destroyForcibly();
        await().atMost(LIMIT).until(() -> !media.isWell());
    }

    @Test
    void aClassIsHeld() {
        var ann = join(ANN);
        var ben = join(BEN);
        lesson.openCamera(ANN);
        lesson.openMic(BEN);
        assertThat(ann.send(Source.CAMERA)).isTrue();
        assertThat(ben.send(Source.MICROPHONE)).isTrue();
        await().atMost(LIMIT).until(() -> ben.receives(ANN.value(), Source.CAMERA));
        await().atMost(LIMIT).until(() -> ann.receives(BEN.value(), Source.MICROPHONE));

        lesson.by(ANN, new StageCommand.MutePerson(BEN));
        await().atMost(LIMIT).until(() -> !ben.isSending(Source.MICROPHONE));
        lesson.openMic(BEN);
        ben.unmute(Source.MICROPHONE);
        await().atMost(LIMIT).until(() -> ben.isSending(Source.MICROPHONE));

        lesson.by(ANN, new StageCommand.AllowMic(BEN, false));
        await().atMost(LIMIT).until(() -> !ben.isSending(Source.MICROPHONE));
        assertThat(ben.send(Source.MICROPHONE)).isFalse();
        assertThat(ben.send(Source.SCREEN)).isFalse();

        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        await().atMost(LIMIT).until(() -> !ben.isIn());
        lesson.by(ANN, new LessonCommand.EndLesson());
        await().atMost(LIMIT).until(() -> !ann.isIn());
    }

    @Test
    void muteAndRightsAreTrueAtOnce() {
        var ben = join(BEN);
        lesson.openMic(BEN);
        ben.send(Source.MICROPHONE);
        var muted =
                Soon.quickest(
                        () -> {
                            lesson.openMic(BEN);
                            ben.unmute(Source.MICROPHONE);
                            await().atMost(LIMIT).until(() -> ben.isSending(Source.MICROPHONE));
                        },
                        () -> lesson.by(ANN, new StageCommand.MutePerson(BEN)),
                        () -> !ben.isSending(Source.MICROPHONE));
        System.out.printf("ClassroomMediaTest: muted after %d ms%n", muted.toMillis());
        assertThat(muted).isLessThan(Soon.PROMISED);
        lesson.openCamera(BEN);
        var allowed =
                Soon.quickest(
                        () -> {
                            lesson.by(ANN, new StageCommand.AllowCamera(BEN, true));
                            lesson.openCamera(BEN);
                            await().atMost(LIMIT).until(() -> ben.send(Source.CAMERA));
                        },
                        () -> lesson.by(ANN, new StageCommand.AllowCamera(BEN, false)),
                        () -> !ben.isSending(Source.CAMERA));
        System.out.printf(
                "ClassroomMediaTest: without the right after %d ms%n", allowed.toMillis());
        assertThat(allowed).isLessThan(Soon.PROMISED);
    }

    @Test
    void whoWasRemovedCannotStayWithAnOldTicket() {
        var ticket = token(BEN);
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        var ben = Bot.join("ws://127.0.0.1:" + http.port(), ticket);
        if (ben != null) bots.add(ben);
        await().atMost(LIMIT).until(() -> ben == null || !ben.isIn());
    }

    @Test
    void aSupervisorSeesAndIsNotSeen() {
        lesson.watch(SUE);
        var sue = join(SUE);
        var ann = join(ANN);
        lesson.openCamera(ANN);
        ann.send(Source.CAMERA);
        await().atMost(LIMIT).until(() -> sue.receives(ANN.value(), Source.CAMERA));
        assertThat(sue.send(Source.MICROPHONE)).isFalse();
        assertThat(ann.people()).doesNotContain(SUE.value());
    }

    @Test
    void studentsMeetOnlyWhoLeadsWhereTheClassSaysSo() {
        lesson = Lesson.begin(rooms, 1);
        var ann = join(ANN);
        var ben = join(BEN);
        var cem = join(CEM);
        lesson.openCamera(BEN);
        ben.send(Source.CAMERA);
        await().atMost(LIMIT).until(() -> ann.receives(BEN.value(), Source.CAMERA));
        await().atMost(LIMIT)
                .during(Duration.ofSeconds(1))
                .until(() -> !cem.receives(BEN.value(), Source.CAMERA));
        ben.open();
        await().atMost(LIMIT)
                .during(Duration.ofSeconds(2))
                .until(() -> !cem.receives(BEN.value(), Source.CAMERA));
    }

    @Test
    void afterACrashEverythingIsAsTheLogSays() {
        var ann = join(ANN);
        lesson.openCamera(ANN);
        ann.send(Source.CAMERA);
        kill();
        lesson.by(ANN, new StageCommand.AllowMic(BEN, false));
        await().atMost(LIMIT).until(media::isWell);
        await().atMost(LIMIT)
                .until(() ->
                        ann.reports().stream().anyMatch(it -> it.what().equals("reconnected")));
        var ben = join(BEN);
        await().atMost(LIMIT).until(() -> ben.receives(ANN.value(), Source.CAMERA));
        assertThat(ben.send(Source.MICROPHONE)).isFalse();
        assertThat(ben.send(Source.CAMERA)).isTrue();
    }

    @Test
    void signallingPassesOnlyWithATicketForAClassThatRuns() throws Exception {
        assertThat(validate("/rtc/validate", token(ANN))).isEqualTo(200);
        assertThat(validate("/rtc/v1/validate", token(ANN))).isNotIn(404, 503);
        assertThat(validate("/rtc/validate", token(ANN) + "x")).isEqualTo(401);
        assertThat(validate("/rtc/validate", "")).isEqualTo(401);
        assertThat(validate("/twirp/livekit.RoomService/ListRooms", token(ANN))).isEqualTo(404);
        var old = token(ANN);
        lesson.by(ANN, new LessonCommand.EndLesson());
        assertThat(validate("/rtc/validate", old)).isEqualTo(404);
    }

    /// What no browser sends is answered too, and never with our own fault.
    @Test
    void malformedSignallingIsRefused() throws Exception {
        var seed = 20_261_122L;
        var random = new Random(seed);
        var token = token(ANN);
        for (int i = 0; i < 300; i++) {
            var junk = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                junk.append((char) random.nextInt(0x21, 0x100));
            }
            var query = (i % 2 == 0 ? "access_token=" + token + "&" : "access_token=") + junk;
            var status =
                    raw(
                            "GET "
                                    + RtcProxy.PATHS.get(i % 2)
                                    + (i % 3 == 0 ? "" : "/validate")
                                    + "?"
                                    + query
                                    + " HTTP/1.1\r\nHost: x\r\nUser-Agent: "
                                    + junk
                                    + (i % 3 == 0
                                            ? "\r\nUpgrade: websocket\r\nConnection: Upgrade"
                                            : "")
                                    + "\r\nConnection: close\r\n\r\n");
            assertThat(status).as("seed %d, input %d: %s", seed, i, junk).isBetween(200, 499);
        }
        assertThat(validate("/rtc/validate", token)).isEqualTo(200);
    }

    private int raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", http.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer =
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        }
    }

    private int validate(String path, String token) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + http.port() + path + "?access_token=" + token);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /// The child as the server starts it, with somebody in.
    @Test
    void nobodyElseReachesAPortOfTheChild() throws Exception {
        assumeTrue(Listening.isKnown());
        join(ANN);
        var child = ProcessHandle.of(media.childPid()).orElseThrow().descendants().findFirst();
        var pid = child.map(ProcessHandle::pid).orElse(media.childPid());
        var ports = Listening.of(pid);
        assertThat(ports)
                .extracting(Listening::port)
                .contains(media.ports().http(), media.ports().metrics(), media.ports().udp());
        assertThat(ports).allMatch(it -> it.address().isLoopbackAddress());
    }

    @Test
    void theChildEndsWithUs() {
        var pid = media.childPid();
        media.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(media.isWell()).isFalse();
    }

    @Test
    void twoServersRunSideBySide() {
        var child =
                new MediaSettings.Child(
                        Binaries.sfu(),
                        MediaPorts.ANY.onLoopback(),
                        new MediaSettings.Reach.Loopback());
        try (var other = Media.start(child, DERIVED, Clock.systemUTC())) {
            await().atMost(LIMIT).until(other::isWell);
            assertThat(Set.of(other.ports().http(), other.ports().udp()))
                    .doesNotContain(media.ports().http(), media.ports().udp());
        }
    }
}
