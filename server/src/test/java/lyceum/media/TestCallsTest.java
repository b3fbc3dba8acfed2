package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;
import org.junit.jupiter.api.Test;

/// Test calls: how many, how long, and that nothing is left of them.
final class TestCallsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    /// Long enough to come in on a busy machine.
    private static final Duration LIFE = Duration.ofSeconds(8);

    @Test
    void a_call_ends_after_its_time_and_makes_place_for_another() {
        var engine = new FakeMedia();
        try (var calls = new TestCalls(engine, SHORT, 1)) {
            var visitor = engine.join(calls.begin().orElseThrow());
            assertThat(calls.begin()).isEmpty();
            await().atMost(LIMIT).until(() -> !visitor.isIn() && engine.testCalls() == 0);
            await().atMost(LIMIT).until(() -> calls.begin().isPresent());
        }
    }

    @Test
    void while_the_engine_is_away_there_is_none_and_no_place_is_lost() {
        var engine = new FakeMedia();
        try (var calls = new TestCalls(engine, LIMIT, 1)) {
            engine.away(true);
            assertThat(calls.begin()).isEmpty();
            engine.away(false);
            assertThat(calls.begin()).isPresent();
        }
    }

    @Test
    void a_real_child_takes_one_through_our_port_and_forgets_it_after_its_time() {
        var child =
                new MediaSettings.Child(
                        Binaries.sfu(),
                        MediaPorts.ANY.onLoopback(),
                        new MediaSettings.Reach.Loopback());
        var derived = new byte[LiveKitKeys.DERIVED_BYTES];
        var clock = Clock.systemUTC();
        try (var media = Media.start(child, derived, clock, LIFE);
                var http =
                        HttpServer.start(Listen.plain("127.0.0.1", 0), media.routes(new Router()));
                var api =
                        new Twirp(MediaChild.api(media.ports()), LiveKitKeys.of(derived), clock)) {
            await().atMost(LIMIT).until(media::isWell);
            var ticket = media.testCall().orElseThrow();
            assertThat(rooms(api)).singleElement().matches(LiveKitWire::isTestCall);
            try (var bot = Bot.join("ws://127.0.0.1:" + http.port(), ticket.token())) {
                assertThat(bot).isNotNull();
                assertThat(bot.people()).isEmpty();
            }
            await().atMost(LIFE.plus(LIMIT)).until(() -> rooms(api).isEmpty());
        }
    }

    private static List<String> rooms(Twirp api) {
        var list =
                api.call("ListRooms", Map.of(), Map.of("roomList", true), LiveKitWire.Rooms.class);
        return list.rooms().stream().map(LiveKitWire.Room::name).toList();
    }
}
