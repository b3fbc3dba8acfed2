package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Reply;
import lyceum.http.Router;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who gets through to the signalling with which ticket.
final class RtcProxyTest {
    private static final RoomId ROOM = new RoomId(300_000_007);

    private final LiveKitKeys keys =
            LiveKitKeys.of("k".repeat(LiveKitKeys.DERIVED_BYTES).getBytes(StandardCharsets.UTF_8));
    private final Set<PersonRef> inside = new HashSet<>(Set.of(new PersonRef("pann")));
    private final HttpServer livekit =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router().on("GET", "/rtc/validate", _ -> Reply.text("welcome")));
    private final HttpServer server =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new RtcProxy(
                                    URI.create("http://127.0.0.1:" + livekit.port()),
                                    keys,
                                    Clock.systemUTC(),
                                    (room, person) -> room.equals(ROOM) && inside.contains(person))
                            .on(new Router()));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
        livekit.close();
    }

    @Test
    void a_ticket_opens_as_long_as_its_person_belongs_in_the_class() throws Exception {
        var ticket = ticket("pann");
        assertThat(status(ticket)).isEqualTo(200);
        inside.clear();
        assertThat(status(ticket)).isEqualTo(404);
    }

    @Test
    void a_ticket_for_nobody_opens_nothing() throws Exception {
        assertThat(status(ticket(""))).isEqualTo(404);
        assertThat(status("")).isEqualTo(401);
    }

    @Test
    void a_test_call_passes_and_what_only_looks_like_one_does_not() throws Exception {
        var name = LiveKitWire.name(TestCall.random());
        assertThat(status(ticket("tester", name))).isEqualTo(200);
        for (var wrong : List.of(name + "0", "x" + name, LiveKitWire.TEST_PREFIX, "lyceum-test")) {
            assertThat(status(ticket("tester", wrong))).as(wrong).isEqualTo(404);
        }
    }

    private String ticket(String person) {
        return ticket(person, LiveKitWire.name(ROOM));
    }

    private String ticket(String person, String room) {
        var grants = Map.of("room", room, "roomJoin", true);
        var now = Clock.systemUTC().instant();
        return LiveKitToken.text(keys, person, grants, now, Duration.ofMinutes(10));
    }

    private int status(String ticket) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + server.port() + "/rtc/validate?access_token=" + ticket;
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
