package lyceum.media;

import static lyceum.media.Lesson.ANN;
import static lyceum.media.Lesson.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lyceum.log.LiveRooms;
import lyceum.log.MemoryRoomLog;
import lyceum.room.ChatCommand;
import lyceum.room.PersonRef;
import lyceum.room.RosterCommand;
import lyceum.room.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A LiveKit whose reports all get lost: the comparison every 15 seconds is enough.
final class LostReportsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// How long people may see nothing at most: the promise made to them.
    private static final Duration BACK = Duration.ofSeconds(10);

    /// Between two rounds, where they are what is waited for.
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/nobody");

    private final Sfu sfu = new Sfu(NOBODY, this::up, this::down);
    private final LiveKitMedia engine = sfu.engine();
    private final MediaReader reader = new MediaReader(engine, Clock.systemUTC());
    private final LiveRooms rooms =
            new LiveRooms(new MemoryRoomLog(), List.of(reader), Clock.systemUTC());
    private final List<Bot> bots = new ArrayList<>();
    private Lesson lesson;

    private void up() {
        reader.lookEverywhere();
    }

    private void down() {
        reader.engineGone();
    }

    private void begin(Duration round) {
        sfu.awaitUp(1);
        reader.watch(rooms, round);
        lesson = Lesson.begin(rooms, 0);
        await().atMost(LIMIT).until(() -> engine.rooms().contains(lesson.live().id()));
    }

    @AfterEach
    void end() {
        bots.forEach(Bot::close);
        rooms.close();
        reader.close();
        sfu.close();
        engine.close();
    }

    private Bot join(MediaTicket ticket) {
        var bot = Bot.join(ticket.url(), ticket.token());
        assertThat(bot).isNotNull();
        bots.add(bot);
        return bot;
    }

    private MediaTicket ticket(PersonRef person) {
        return reader.ticket(lesson.live().id(), person).orElseThrow();
    }

    @Test
    void strangersAndLoudOnesAreFoundAllTheSame() {
        begin(ROUND);
        var old = ticket(BEN);
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        var ben = join(old);
        var ann = join(ticket(ANN));
        ann.send(Source.MICROPHONE);
        await().atMost(LIMIT).until(() -> !ben.isIn());
        await().atMost(LIMIT).until(() -> !ann.isSending(Source.MICROPHONE));
        assertThat(ann.isIn()).isTrue();
    }

    /// Killed again and again; each time the picture comes back by itself.
    @Test
    void killedAgainAndAgain() {
        begin(MediaReader.ROUND);
        var ann = join(ticket(ANN));
        var ben = join(ticket(BEN));
        lesson.openCamera(ANN);
        ann.send(Source.CAMERA);
        await().atMost(LIMIT).until(() -> ben.receives(ANN.value(), Source.CAMERA));
        var back = new ArrayList<Duration>();
        int times = Boolean.parseBoolean(System.getenv("LYCEUM_LONG")) ? 50 : 5;
        for (int i = 1; i <= times; i++) {
            var before = ben.arrivals(ANN.value(), Source.CAMERA);
            sfu.kill();
            long gone = System.nanoTime();
            // The class goes on meanwhile.
            lesson.by(BEN, new ChatCommand.Say("The picture is gone, " + i));
            assertThat(ben.arrivals(ANN.value(), Source.CAMERA)).isEqualTo(before);
            await().atMost(BACK)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> ben.arrivals(ANN.value(), Source.CAMERA) > before);
            back.add(Duration.ofNanos(System.nanoTime() - gone));
        }
        assertThat(lesson.live().room().chat().messages()).hasSize(times);
        print(back);
        assertThat(sfu.ups).hasValue(times + 1);
        assertThat(engine.people(lesson.live().id()))
                .extracting(Present::identity)
                .containsExactlyInAnyOrder(ANN.value(), BEN.value());
    }

    private static void print(List<Duration> back) {
        var sorted = back.stream().sorted().toList();
        System.out.printf(
                "LostReportsTest: %d kills, chat went on; the picture was back after p50 %d ms,"
                        + " p95 %d ms, at most %d ms%n",
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis(),
                sorted.getLast().toMillis());
    }
}
