package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import lyceum.http.Header;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonNull;
import lyceum.json.JsonTree.JsonNumber;
import lyceum.json.JsonTree.JsonObject;
import lyceum.json.JsonTree.JsonText;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Requests as the vendor's clients send them, byte by byte, and what is to be said to them.
class VectorsTest {
    @TempDir static Path directory;
    private static Served served;

    @BeforeAll
    static void open() {
        served = new Served(directory, false);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedRequest() {
        var requests = ((JsonArray) vectors().fields().get("requests")).items();
        assertThat(requests).hasSizeGreaterThan(30);
        return requests.stream()
                .map(JsonObject.class::cast)
                .map(vector -> DynamicTest.dynamicTest(text(vector, "id"), () -> check(vector)));
    }

    @TestFactory
    Stream<DynamicTest> everyToken() {
        var tokens = (JsonObject) vectors().fields().get("tokens");
        return ((JsonArray) tokens.fields().get("items"))
                .items().stream()
                        .map(JsonObject.class::cast)
                        .map(it -> DynamicTest.dynamicTest(text(it, "id"), () -> token(it)));
    }

    /// The form of tokens, and that ours say the same in the same order.
    private static void token(JsonObject vector) {
        String[] parts = text(vector, "token").split("\\.");
        assertThat(decoded(parts[0])).isEqualTo(text(vector, "header"));
        assertThat(decoded(parts[1])).isEqualTo(text(vector, "claims"));
        byte[] key = HexFormat.of().parseHex(text(vector, "keyHex"));
        byte[] mac = Hmac.mac("HmacSHA256", key, parts[0] + "." + parts[1]);
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(mac);
        boolean here = text(vector, "claims").contains("class_id");
        if (text(vector, "id").startsWith("login")) {
            var room = here ? new RoomId(301234567) : null;
            String ours = served.catalog.tokens().issue(Served.APP, new UserId("ann"), room);
            assertThat(names(decoded(ours.split("\\.")[1])))
                    .isEqualTo(names(text(vector, "claims")));
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static List<String> names(String claims) {
        var object = (JsonObject) JsonTree.parse(claims.getBytes(UTF_8));
        return List.copyOf(object.fields().keySet());
    }

    private static void check(JsonObject vector) {
        served.at(number(vector, "serverTime"));
        var answer =
                served.customer()
                        .send(
                                Customer.request(
                                        text(vector, "method"),
                                        text(vector, "target").replaceFirst("^[^?]*\\??", ""),
                                        headers(vector),
                                        text(vector, "body").getBytes(UTF_8)));
        var response = Customer.response(answer);
        var expected = (JsonObject) vector.fields().get("expect");
        String code =
                response.fields().get("Error") instanceof JsonObject error
                        ? text(error, "Code")
                        : "";
        if (expected.fields().containsKey("response")) {
            assertThat(code).isEqualTo(text(expected, "response"));
        } else {
            assertThat(code).doesNotStartWith("AuthFailure").isNotEqualTo("InternalError");
        }
    }

    private static List<Header> headers(JsonObject vector) {
        var headers = (JsonObject) vector.fields().get("headers");
        return headers.fields().keySet().stream()
                .map(name -> new Header(name, text(headers, name)))
                .toList();
    }

    private static String text(JsonObject object, String name) {
        return switch (object.fields().get(name)) {
            case JsonText(var text) -> text;
            case JsonNumber(var number) -> number.toPlainString();
            case null -> "";
            case JsonNull() -> "";
            case JsonTree other -> throw new AssertionError(name + " is " + other);
        };
    }

    private static long number(JsonObject object, String name) {
        return Long.parseLong(text(object, name));
    }

    static JsonObject vectors() {
        try (var in = VectorsTest.class.getResourceAsStream("/api/vectors.json")) {
            return (JsonObject) JsonTree.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
