package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CopyOnWriteArrayList;
import lyceum.http.Form;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Reply;
import lyceum.http.Request;
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
    private final List<Request> arrived = new CopyOnWriteArrayList<>();
    private final HttpServer livekit =
            HttpServer.start(
                    Listen.plain("127.0.0.1", 0),
                    new Router().on("GET", "/rtc/validate", this::welcome));
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

    @Test
    void nobody_comes_in_on_the_ticket_of_somebody_else() throws Exception {
        var put = ticket("pben");
        var good = ticket("pann");
        assertThat(status("access_token=" + good, put)).isEqualTo(400);
        assertThat(status("access_token=" + good + "&access_token=" + put)).isEqualTo(400);
        assertThat(status("access_token=" + good, "")).isEqualTo(400);
        assertThat(status("", put)).isEqualTo(404);
        assertThat(arrived).isEmpty();
    }

    @Test
    void livekit_gets_the_ticket_that_was_checked_and_only_what_a_client_says_of_itself()
            throws Exception {
        var ticket = ticket("pann");
        var query = "sdk=js&publish=pben&room=other&sdk=two&os=a%26b&metadata=m&join_request=_-%3D";
        assertThat(status(query, ticket)).isEqualTo(200);
        var seen = arrived.getLast();
        assertThat(seen.headers().has("Authorization")).isFalse();
        assertThat(Form.parse(seen.query()))
                .containsExactly(
                        new Form.Field("sdk", "js"),
                        new Form.Field("os", "a&b"),
                        new Form.Field("join_request", "_-="),
                        new Form.Field("access_token", ticket));
    }

    private Reply welcome(Request request) {
        arrived.add(request);
        return Reply.text("welcome");
    }

    private String ticket(String person) {
        return ticket(person, LiveKitWire.name(ROOM));
    }

    private String ticket(String person, String room) {
        var grants = Map.of("room", room, "roomJoin", true);
        var now = Clock.systemUTC().instant();
        return LiveKitToken.text(keys, person, grants, now, Duration.ofMinutes(10));
    }

    private int status(String query, String... bearers) throws Exception {
        var asked = query.contains("=") ? query : "access_token=" + query;
        if (query.isEmpty() && bearers.length > 0) asked = "";
        var address = "http://127.0.0.1:" + server.port() + "/rtc/validate?" + asked;
        var request = HttpRequest.newBuilder(URI.create(address));
        for (var bearer : bearers) request.header("Authorization", "Bearer " + bearer);
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
