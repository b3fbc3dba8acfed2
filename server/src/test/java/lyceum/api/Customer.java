package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lyceum.http.Handler;
import lyceum.http.Header;
import lyceum.http.Headers;
import lyceum.http.Reply;
import lyceum.http.Request;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;

/// A customer's server that signs its calls; it shares no code with what checks them.
record Customer(Handler api, String secretId, String secretKey, InstantSource clock) {
    /// The fields of a good answer.
    JsonObject call(String action, String body) {
        JsonObject response = response(action, body);
        assertThat(response.fields()).as(action).doesNotContainKey("Error");
        return response;
    }

    /// The error code of a refused call, with its message.
    String refused(String action, String body) {
        return refusal(action, response(action, body));
    }

    private static String refusal(String action, JsonObject response) {
        assertThat(response.fields()).as(action).containsKey("Error");
        var error = (JsonObject) response.fields().get("Error");
        return text(error, "Code") + ": " + text(error, "Message");
    }

    JsonObject response(String action, String body) {
        return response(send(post(action, body.getBytes(UTF_8), List.of())));
    }

    static JsonObject response(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).contains(new Header("Content-Type", "application/json"));
        var envelope = (JsonObject) JsonTree.parse(reply.body());
        assertThat(envelope.fields()).containsOnlyKeys("Response");
        var response = (JsonObject) envelope.fields().get("Response");
        assertThat(text(response, "RequestId")).matches("[0-9a-f-]{36}");
        return response;
    }

    static String text(JsonObject object, String name) {
        return ((JsonText) object.fields().get(name)).value();
    }

    Reply send(Request request) {
        try {
            return api.handle(request);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// The fields of a good answer of an action of ours.
    JsonObject own(String action, String body) {
        var response = ownResponse(action, body);
        assertThat(response.fields()).as(action).doesNotContainKey("Error");
        return response;
    }

    /// The error code of a refused action of our own, with its message.
    String ownRefused(String action, String body) {
        return refusal(action, ownResponse(action, body));
    }

    JsonObject ownResponse(String action, String body) {
        var bytes = body.getBytes(UTF_8);
        var headers = new ArrayList<>(signed(action, bytes));
        headers.removeIf(header -> header.name().equals("X-TC-Version"));
        headers.add(new Header("X-TC-Version", OwnAction.OWN));
        return response(send(request("POST", "", headers, bytes)));
    }

    /// A signed POST; `more` header fields are sent along unsigned.
    Request post(String action, byte[] body, List<Header> more) {
        List<Header> headers = new ArrayList<>(signed(action, body));
        headers.addAll(more);
        return request("POST", "", headers, body);
    }

    static Request request(String method, String query, List<Header> headers, byte[] body) {
        return new Request(
                method,
                "/",
                query,
                new Headers(headers),
                "127.0.0.1",
                false,
                Map.of(),
                new ByteArrayInputStream(body));
    }

    List<Header> signed(String action, byte[] body) {
        long now = clock.instant().getEpochSecond();
        String day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String canonical =
                "POST\n/\n\ncontent-type:application/json\nhost:localhost\n\ncontent-type;host\n"
                        + hex(sha256(body));
        String scope = day + "/lcic/tc3_request";
        String toSign =
                "TC3-HMAC-SHA256\n"
                        + now
                        + "\n"
                        + scope
                        + "\n"
                        + hex(sha256(canonical.getBytes(UTF_8)));
        byte[] key = mac(("TC3" + secretKey).getBytes(UTF_8), day);
        key = mac(mac(key, "lcic"), "tc3_request");
        String authorization =
                "TC3-HMAC-SHA256 Credential="
                        + secretId
                        + "/"
                        + scope
                        + ", SignedHeaders=content-type;host, Signature="
                        + hex(mac(key, toSign));
        return List.of(
                new Header("Host", "localhost"),
                new Header("Content-Type", "application/json"),
                new Header("Authorization", authorization),
                new Header("X-TC-Action", action),
                new Header("X-TC-Version", "2022-08-17"),
                new Header("X-TC-Timestamp", Long.toString(now)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
