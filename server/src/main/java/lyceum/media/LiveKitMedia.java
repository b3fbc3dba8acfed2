package lyceum.media;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lyceum.json.Json;
import lyceum.media.LiveKitWire.Nothing;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// The engine over LiveKit's API.
public final class LiveKitMedia implements MediaEngine {
    /// How long a ticket can be used to connect.
    public static final Duration TICKET_LIFE = Duration.ofMinutes(10);

    /// Seconds a test call stays without its person, at first and at the end.
    private static final int TEST_EMPTY_SECONDS = 30, TEST_DEPARTURE_SECONDS = 1;

    /// Who is alone in a test call.
    private static final String TESTER = "tester";

    private final Twirp api;
    private final LiveKitKeys keys;
    private final String signal;
    private final Clock clock;
    private final @Nullable Consumer<String> orders;

    /// `signal` is where clients connect; a path: through this server, at the page's own origin.
    /// `orders` reaches our own child; null: LiveKit is not ours.
    LiveKitMedia(
            Twirp api,
            LiveKitKeys keys,
            String signal,
            Clock clock,
            @Nullable Consumer<String> orders) {
        this.api = api;
        this.keys = keys;
        this.signal = signal;
        this.clock = clock;
        this.orders = orders;
    }

    @Override
    public void open(RoomId room) {
        api.call(
                "CreateRoom",
                Map.of("name", LiveKitWire.name(room)),
                Map.of("roomCreate", true),
                LiveKitWire.Room.class);
    }

    @Override
    public void end(RoomId room) {
        end(LiveKitWire.name(room));
    }

    private void end(String room) {
        ifThere(() ->
                api.call(
                        "DeleteRoom",
                        Map.of("room", room),
                        Map.of("roomCreate", true),
                        Nothing.class));
    }

    @Override
    public Set<RoomId> rooms() {
        var list =
                api.call("ListRooms", Map.of(), Map.of("roomList", true), LiveKitWire.Rooms.class);
        return list.rooms().stream()
                .map(LiveKitWire.Room::name)
                .map(LiveKitWire::room)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Present> people(RoomId room) {
        var list =
                ifThere(() ->
                        inRoom("ListParticipants", room, Map.of(), LiveKitWire.Participants.class));
        return list == null ? List.of() : list.present();
    }

    @Override
    public void allow(RoomId room, String identity, MediaRights rights) {
        ifThere(() ->
                inRoom(
                        "UpdateParticipant",
                        room,
                        Map.of("identity", identity, "permission", LiveKitWire.permission(rights)),
                        Nothing.class));
    }

    @Override
    public void remove(RoomId room, String identity) {
        ifThere(() ->
                inRoom("RemoveParticipant", room, Map.of("identity", identity), Nothing.class));
    }

    @Override
    public void mute(RoomId room, String identity, String track) {
        ifStaying(
                room,
                identity,
                () ->
                        inRoom(
                                "MutePublishedTrack",
                                room,
                                Map.of("identity", identity, "trackSid", track, "muted", true),
                                Nothing.class));
    }

    @Override
    public void reserve(RoomId room, String sender, Listeners listeners) {
        if (orders != null) {
            orders.accept(Json.text(Order.of(room, sender, listeners)));
        } else {
            people(room).stream()
                    .filter(it -> it.identity().equals(sender))
                    .findFirst()
                    .ifPresent(it -> resubscribe(room, it, listeners));
        }
    }

    /// What `cmd/sfu` takes on its stdin.
    private record Order(String room, String sender, boolean everyone, Set<String> listeners) {
        static Order of(RoomId room, String sender, Listeners listeners) {
            var name = LiveKitWire.name(room);
            return switch (listeners) {
                case Listeners.Everyone() -> new Order(name, sender, true, Set.of());
                case Listeners.Only(var identities) -> new Order(name, sender, false, identities);
            };
        }
    }

    /// The API of a foreign LiveKit has no such rule: it can only end what others receive now. A
    /// listener's client that asks again receives it until the next look.
    private void resubscribe(RoomId room, Present sender, Listeners listeners) {
        var tracks = sender.tracks().stream().map(Present.Track::id).toList();
        if (tracks.isEmpty()) return;
        for (var other : people(room)) {
            var identity = other.identity();
            if (identity.equals(sender.identity())) continue;
            var may =
                    switch (listeners) {
                        case Listeners.Everyone() -> true;
                        case Listeners.Only(var allowed) -> allowed.contains(identity);
                    };
            ifStaying(
                    room,
                    identity,
                    () ->
                            inRoom(
                                    "UpdateSubscriptions",
                                    room,
                                    Map.of(
                                            "identity",
                                            identity,
                                            "trackSids",
                                            tracks,
                                            "subscribe",
                                            may),
                                    Nothing.class));
        }
    }

    @Override
    public MediaTicket ticket(RoomId room, PersonRef person, MediaRights rights) {
        var now = clock.instant();
        var token =
                LiveKitToken.text(
                        keys,
                        person.value(),
                        LiveKitWire.joining(LiveKitWire.name(room), rights),
                        now,
                        TICKET_LIFE);
        return new MediaTicket(signal, token, now.plus(TICKET_LIFE));
    }

    @Override
    public MediaTicket begin(TestCall call) {
        var name = LiveKitWire.name(call);
        api.call(
                "CreateRoom",
                Map.of(
                        "name",
                        name,
                        "empty_timeout",
                        TEST_EMPTY_SECONDS,
                        "departure_timeout",
                        TEST_DEPARTURE_SECONDS,
                        "max_participants",
                        1),
                Map.of("roomCreate", true),
                LiveKitWire.Room.class);
        var now = clock.instant();
        var grants = LiveKitWire.joining(name, MediaRights.AUDIENCE);
        var token = LiveKitToken.text(keys, TESTER, grants, now, TestCalls.LIFE);
        return new MediaTicket(signal, token, now.plus(TestCalls.LIFE));
    }

    @Override
    public void end(TestCall call) {
        end(LiveKitWire.name(call));
    }

    @Override
    public void close() {
        api.close();
    }

    private <T> T inRoom(String method, RoomId room, Map<String, ?> request, Class<T> answer) {
        var name = LiveKitWire.name(room);
        var whole = new HashMap<String, Object>(request);
        whole.put("room", name);
        return api.call(method, whole, Map.of("roomAdmin", true, "room", name), answer);
    }

    private interface Call<T> {
        T run();
    }

    /// LiveKit says of some calls not that nobody is there, but that nobody answers.
    private void ifStaying(RoomId room, String identity, Call<Nothing> call) {
        try {
            ifThere(call);
        } catch (MediaFault.Away e) {
            if (people(room).stream().anyMatch(it -> it.identity().equals(identity))) throw e;
        }
    }

    private static <T> @Nullable T ifThere(Call<T> call) {
        try {
            return call.run();
        } catch (MediaFault.Refused e) {
            if (e.notFound()) return null;
            throw e;
        }
    }
}
