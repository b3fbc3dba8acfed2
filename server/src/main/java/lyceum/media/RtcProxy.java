package lyceum.media;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import lyceum.http.HttpFault;
import lyceum.http.Relay;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.http.Socket;
import lyceum.http.SocketEndpoint;
import lyceum.http.SocketListener;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// LiveKit's signalling through our own port, for clients with a ticket of ours: the WebSocket and
/// the question why it was refused. Nothing else of LiveKit is reachable from outside.
final class RtcProxy {
    static final List<String> PATHS = List.of("/rtc", "/rtc/v1");

    private final Relay relay;
    private final LiveKitTokenCheck check;
    private final BiPredicate<RoomId, PersonRef> ready;

    /// `ready` makes sure that a room can be joined and says whether its class runs and the person
    /// belongs in it now, which may have changed since the ticket was made; it may wait.
    RtcProxy(URI livekit, LiveKitKeys keys, Clock clock, BiPredicate<RoomId, PersonRef> ready) {
        this.relay = new Relay(() -> livekit);
        this.check = new LiveKitTokenCheck(keys, clock);
        this.ready = ready;
    }

    /// The table with our lines added.
    Router on(Router router) {
        var all = router;
        for (var path : PATHS) {
            all = all.socket(path, new Endpoint()).on("GET", path + "/validate", this::validate);
        }
        return all;
    }

    private record Claims(@Nullable String sub, @Nullable Map<String, Object> video) {}

    /// The request as LiveKit may see it, if it brings a ticket of ours for a class that runs or
    /// for a test call; else a fault.
    private Request admitted(Request request) {
        var asked = Signalling.of(request);
        admit(asked.ticket());
        return asked.passedOn();
    }

    private void admit(String ticket) {
        var claims =
                check.claims(ticket, Claims.class)
                        .orElseThrow(() -> new HttpFault(401, "This media ticket is not valid."));
        var name = String.valueOf(claims.video() == null ? null : claims.video().get("room"));
        if (LiveKitWire.isTestCall(name)) return; // LiveKit knows whether it is still there
        var room = LiveKitWire.room(name);
        var person = claims.sub();
        if (room.isEmpty() || person == null || !belongs(room.get(), new PersonRef(person))) {
            throw new HttpFault(404, "This class has no media for this ticket now.");
        }
    }

    private boolean belongs(RoomId room, PersonRef person) {
        try {
            return ready.test(room, person);
        } catch (MediaFault e) {
            throw new HttpFault(503, "The media are not there now.");
        }
    }

    private Reply validate(Request request) throws InterruptedException {
        return relay.handle(admitted(request));
    }

    /// A client whose signals are looked at. Those that do not pass are left out without a word, as
    /// is the form in text, which no client of ours uses.
    private record Guarded(SocketListener through) implements SocketListener {
        @Override
        public void opened(Socket socket) {
            through.opened(socket);
        }

        @Override
        public void text(String message) {}

        @Override
        public void binary(ByteBuffer message) {
            if (Signals.pass(message)) through.binary(message);
        }

        @Override
        public void pong() {
            through.pong();
        }

        @Override
        public void closed(int code, String reason) {
            through.closed(code, reason);
        }
    }

    private final class Endpoint implements SocketEndpoint {
        @Override
        public SocketListener open(Request upgrade) {
            return new Guarded(relay.open(admitted(upgrade)));
        }

        @Override
        public int maxMessage() {
            return relay.maxMessage();
        }
    }
}
