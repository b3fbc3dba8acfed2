package lyceum.chaos;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.api.Action;
import lyceum.api.OwnAction;
import lyceum.json.Json;

/// A customer's server: calls the signed API (TC3-HMAC-SHA256) as any client would.
final class Customer {
    private static final String TYPE = "application/json";

    /// A class with its people's ids and login tokens, the teacher's first.
    record Lesson(long room, List<String> users, List<String> tokens) {}

    private final ServerProcess server;
    private final HttpClient http;

    private Customer(ServerProcess server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    static Customer of(ServerProcess server, HttpClient http) {
        return new Customer(server, http);
    }

    Lesson lesson(int people) {
        var tokens = new ArrayList<String>();
        var users = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            var name = Canaries.NAME + i;
            var user = call("RegisterUser", fields("SdkAppId", ServerProcess.APP, "Name", name));
            users.add((String) user.get("UserId"));
            tokens.add((String) user.get("Token"));
        }
        var now = Instant.now().getEpochSecond();
        var room =
                call(
                        "CreateRoom",
                        fields(
                                "SdkAppId",
                                ServerProcess.APP,
                                "Name",
                                Canaries.TITLE,
                                "StartTime",
                                now,
                                "EndTime",
                                now + 3600,
                                "Resolution",
                                1,
                                "MaxMicNumber",
                                4,
                                "SubType",
                                "videodoc",
                                "TeacherId",
                                users.getFirst()));
        return new Lesson(((Number) room.get("RoomId")).longValue(), users, tokens);
    }

    /// Calls that are wrong in what they say of people.
    void mistake(Lesson lesson) {
        var user = lesson.users().getFirst();
        for (var wrong :
                List.of(
                        fields("SdkAppId", ServerProcess.APP, "Name", List.of(Canaries.NAME)),
                        fields("SdkAppId", Canaries.NAME, "Name", Canaries.TEXT),
                        fields(Canaries.NAME, user),
                        fields("SdkAppId", ServerProcess.APP, "Avatar", user.repeat(2_000)))) {
            assertThatThrownBy(() -> call("RegisterUser", wrong))
                    .hasStackTraceContaining("Parameter");
        }
    }

    private static Map<String, Object> fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) fields.put((String) pairs[i], pairs[i + 1]);
        return fields;
    }

    /// One user more.
    String register(String name) {
        var who = fields("SdkAppId", ServerProcess.APP, "Name", name);
        return (String) call("RegisterUser", who).get("UserId");
    }

    /// Erases a user; the number of the job, empty where there is nobody of that id.
    String erase(String user) {
        var who = fields("SdkAppId", ServerProcess.APP, "UserId", user);
        return (String) call(OwnAction.OWN, "EraseUser", who).get("JobId");
    }

    /// Asks for the archive of a user, and answers its id.
    String export(String user) {
        var who = fields("SdkAppId", ServerProcess.APP, "UserId", user);
        return (String) call(OwnAction.OWN, "ExportUser", who).get("ExportId");
    }

    /// How far an archive is.
    Map<String, Object> exported(String archive) {
        var which = fields("SdkAppId", ServerProcess.APP, "ExportId", archive);
        return call(OwnAction.OWN, "DescribeExport", which);
    }

    /// The bytes of an archive that is ready.
    byte[] taken(String archive) {
        var path = URI.create((String) exported(archive).get("Url")).getPath();
        try {
            var asked = HttpRequest.newBuilder(server.at(path)).build();
            return http.send(asked, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /// The state of a job.
    String erasure(String job) {
        var which = fields("SdkAppId", ServerProcess.APP, "JobId", job);
        return (String) call(OwnAction.OWN, "DescribeErasure", which).get("State");
    }

    /// All receipts.
    @SuppressWarnings("unchecked")
    List<String> receipts() {
        var all = new ArrayList<String>();
        for (int before = -1; before < all.size(); ) {
            before = all.size();
            var page = fields("SdkAppId", ServerProcess.APP, "Offset", before, "Limit", 100);
            all.addAll(
                    (List<String>) call(OwnAction.OWN, "DescribeReceipts", page).get("Receipts"));
        }
        return all;
    }

    Map<String, Object> call(String action, Map<String, Object> fields) {
        return call(Action.VENDOR, action, fields);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(String version, String action, Map<String, Object> fields) {
        try {
            var body = Json.text(fields);
            var seconds = Instant.now().getEpochSecond();
            var request =
                    HttpRequest.newBuilder(server.at("/"))
                            .header("Content-Type", TYPE)
                            .header("X-TC-Action", action)
                            .header("X-TC-Version", version)
                            .header("X-TC-Timestamp", Long.toString(seconds))
                            .header("Authorization", authorization(body, seconds))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            var answer = (Map<String, Object>) Json.read(reply.body(), Map.class).get("Response");
            if (answer.containsKey("Error")) throw new IllegalStateException(reply.body());
            return answer;
        } catch (Exception failed) {
            throw new IllegalStateException(action + " failed", failed);
        }
    }

    private String authorization(String body, long seconds) throws GeneralSecurityException {
        var day = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate().toString();
        var scope = day + "/lcic/tc3_request";
        var canonical =
                "POST\n/\n\ncontent-type:"
                        + TYPE
                        + "\nhost:"
                        + server.at("/").getAuthority()
                        + "\n\ncontent-type;host\n"
                        + sha256(body);
        var text = "TC3-HMAC-SHA256\n" + seconds + "\n" + scope + "\n" + sha256(canonical);
        var key = ("TC3" + ServerProcess.SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (var part : List.of(day, "lcic", "tc3_request")) key = hmac(key, part);
        return "TC3-HMAC-SHA256 Credential="
                + ServerProcess.SECRET_ID
                + "/"
                + scope
                + ", SignedHeaders=content-type;host, Signature="
                + HexFormat.of().formatHex(hmac(key, text));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
