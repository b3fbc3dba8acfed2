package lyceum.media;

import static lyceum.media.Lesson.ANN;
import static lyceum.media.Lesson.BEN;
import static lyceum.media.Lesson.CEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lyceum.http.FreePort;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import lyceum.log.LiveRooms;
import lyceum.log.MemoryRoomLog;
import lyceum.room.PersonRef;
import lyceum.room.RosterCommand;
import lyceum.room.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A LiveKit that is not our child: named by its address, with webhooks to our own port.
final class ExternalMediaTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// Of a test call: long enough to come in on a busy machine.
    private static final Duration LIFE = Duration.ofSeconds(8);

    private final int port = FreePort.tcp();
    private final Sfu sfu =
            new Sfu(URI.create("http://127.0.0.1:" + port + MediaReports.PATH), () -> {}, () -> {});
    private final Media media =
            Media.start(
                    new MediaSettings.External(
                            sfu.api, URI.create("ws://127.0.0.1:" + sfu.ports.http()), Sfu.KEYS),
                    new byte[0],
                    Clock.systemUTC(),
                    LIFE);
    private final LiveRooms rooms =
            new LiveRooms(new MemoryRoomLog(), List.of(media.reader()), Clock.systemUTC());
    private final HttpServer http =
            HttpServer.start(Listen.plain("127.0.0.1", port), media.routes(new Router()));
    private final List<Bot> bots = new ArrayList<>();

    @BeforeEach
    void begin() {
        sfu.awaitUp(1);
        media.watch(rooms);
    }

    @AfterEach
    void end() {
        bots.forEach(Bot::close);
        http.close();
        rooms.close();
        media.close();
        sfu.close();
    }

    /// Tries again like a browser does: a ticket may be older than the room over there.
    private Bot join(MediaTicket ticket) {
        var bot =
                await().atMost(LIMIT)
                        .until(() -> Bot.join(ticket.url(), ticket.token()), Objects::nonNull);
        bots.add(bot);
        return bot;
    }

    private MediaTicket ticket(Lesson lesson, PersonRef person) {
        return media.ticket(lesson.live().id(), person).orElseThrow();
    }

    @Test
    void aClassIsHeldThere() {
        assertThat(media.isWell()).isTrue();
        assertThat(media.child()).isNull();
        var lesson = Lesson.begin(rooms, 0);
        var ann = join(ticket(lesson, ANN));
        var ben = join(ticket(lesson, BEN));
        var old = ticket(lesson, BEN);
        lesson.openMic(ANN);
        ann.send(Source.MICROPHONE);
        await().atMost(LIMIT).until(() -> ben.receives(ANN.value(), Source.MICROPHONE));
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        await().atMost(LIMIT).until(() -> !ben.isIn());
        // Well before the next comparison: a webhook told of it.
        comesInVain(old);
        assertThat(ann.isIn()).isTrue();
    }

    /// Is put out once in; or before that, where a report of something else led to a look.
    private void comesInVain(MediaTicket old) {
        var bot = Bot.come(old.url(), old.token());
        bots.add(bot);
        await().atMost(LIMIT).until(() -> bot.hasCome() || bot.isGone());
        await().atMost(MediaReader.ROUND.dividedBy(2)).until(bot::isGone);
    }

    /// Reports of others come all the time: somebody is looked at while still coming in.
    @Test
    void whoIsSeenBeforeBeingInStaysAllTheSameAndWhoWasRemovedDoesNot() {
        var lesson = Lesson.begin(rooms, 0);
        var old = ticket(lesson, BEN);
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        var reports = Executors.newSingleThreadScheduledExecutor();
        reports.scheduleWithFixedDelay(
                () -> media.reader().changed(lesson.live().id()), 0, 10, TimeUnit.MILLISECONDS);
        try {
            var ann = join(ticket(lesson, ANN));
            comesInVain(old);
            assertThat(ann.isIn()).isTrue();
        } finally {
            reports.shutdownNow();
        }
    }

    @Test
    void aTestCallGoesThereAndIsEnded() {
        var bot = join(media.testCall().orElseThrow());
        assertThat(bot.people()).isEmpty();
        assertThat(bot.send(Source.MICROPHONE)).isFalse();
        await().atMost(LIFE.plus(LIMIT)).until(() -> !bot.isIn());
    }

    /// Without our child the rule is kept by ending what comes, as long as nobody asks again.
    @Test
    void studentsDoNotReceiveEachOtherWhereTheClassSaysSo() {
        var lesson = Lesson.begin(rooms, 1);
        var ann = join(ticket(lesson, ANN));
        var ben = join(ticket(lesson, BEN));
        var cem = join(ticket(lesson, CEM));
        lesson.openCamera(BEN);
        ben.send(Source.CAMERA);
        await().atMost(LIMIT).until(() -> ann.receives(BEN.value(), Source.CAMERA));
        await().atMost(LIMIT)
                .during(Duration.ofSeconds(1))
                .until(() -> !cem.receives(BEN.value(), Source.CAMERA));
    }
}
