package lyceum.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import lyceum.http.Handler;
import lyceum.http.HttpFault;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.http.Router;
import lyceum.json.Json;
import lyceum.json.MalformedJson;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// LiveKit's webhooks. One is a hint to look at its room, never the truth: they are kept in memory
/// there, and may be lost, doubled or out of order. What is not signed by LiveKit is refused.
final class MediaReports implements Handler {
    static final String PATH = "/internal/livekit/webhook";

    private static final String FINISHED = "room_finished";

    /// The longest report, in bytes.
    static final int LIMIT = 1024 * 1024;

    private final LiveKitTokenCheck check;
    private final Listener listener;

    /// Is told of what may have changed.
    interface Listener {
        void changed(RoomId room);

        /// The engine has closed the room: it does so when nobody is in it for a while.
        void finished(RoomId room);
    }

    MediaReports(LiveKitKeys keys, Clock clock, Listener listener) {
        this.check = new LiveKitTokenCheck(keys, clock);
        this.listener = listener;
    }

    /// The table with our line added.
    Router on(Router router) {
        return router.on("POST", PATH, this);
    }

    private record Report(String event, @Nullable Subject room) {}

    private record Subject(String name) {}

    /// The claim by which LiveKit signs a body.
    private record Signature(@Nullable String sha256) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(LIMIT);
        var token = request.headers().first("Authorization").orElse("");
        if (!isSigned(token, body)) throw new HttpFault(401, "The report is not signed.");
        tell(report(body));
        return Reply.EMPTY;
    }

    private boolean isSigned(String token, byte[] body) {
        var claimed = check.claims(token, Signature.class).map(Signature::sha256).orElse("");
        var hash = Base64.getEncoder().encode(sha256(body));
        return MessageDigest.isEqual(claimed.getBytes(StandardCharsets.UTF_8), hash);
    }

    private void tell(Report report) {
        if (report.room() == null) return;
        var room = LiveKitWire.room(report.room().name());
        room.ifPresent(report.event().equals(FINISHED) ? listener::finished : listener::changed);
    }

    private static Report report(byte[] body) {
        try {
            return Json.read(body, Report.class);
        } catch (MalformedJson e) {
            throw new HttpFault(400, "The report is not JSON of LiveKit.");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
