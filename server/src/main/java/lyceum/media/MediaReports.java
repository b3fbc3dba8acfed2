package lyceum.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
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

    /// The longest report, in bytes.
    static final int LIMIT = 1024 * 1024;

    private final LiveKitTokenCheck check;
    private final Consumer<RoomId> look;

    MediaReports(LiveKitKeys keys, Clock clock, Consumer<RoomId> look) {
        this.check = new LiveKitTokenCheck(keys, clock);
        this.look = look;
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
        room(body).ifPresent(look);
        return Reply.EMPTY;
    }

    private boolean isSigned(String token, byte[] body) {
        var claimed = check.claims(token, Signature.class).map(Signature::sha256).orElse("");
        var hash = Base64.getEncoder().encode(sha256(body));
        return MessageDigest.isEqual(claimed.getBytes(StandardCharsets.UTF_8), hash);
    }

    private static Optional<RoomId> room(byte[] body) {
        try {
            var subject = Json.read(body, Report.class).room();
            return subject == null ? Optional.empty() : LiveKitWire.room(subject.name());
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
