package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lyceum.http.Header;
import lyceum.http.Headers;
import lyceum.http.Request;
import lyceum.json.JsonTree.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever can be refused by the head of a request alone is refused before the body is read: a body
/// costs memory, and nobody has shown yet that it may.
class UnreadBodyTest {
    private static final byte[] ROOMS = "{\"SdkAppId\":3520371}".getBytes(UTF_8);

    @TempDir Path directory;
    private Served served;
    private Customer customer;

    @BeforeEach
    void open() {
        served = new Served(directory, true);
        customer = served.customer();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void anUnknownKey() {
        var stranger = new Customer(served.gateway, "nobody", "guess", served);
        assertThat(code("POST", stranger.signed("GetRooms", ROOMS)))
                .isEqualTo("AuthFailure.SecretIdNotFound");
    }

    @Test
    void aWrongClock() {
        var signed = customer.signed("GetRooms", ROOMS);
        served.pass(Gateway.MAX_SKEW.plusSeconds(1));
        assertThat(code("POST", signed)).isEqualTo("AuthFailure.SignatureExpire");
    }

    @Test
    void aRateThatIsUsedUp() {
        var asked = "{\"SdkAppId\":3520371}";
        for (int n = 0; n < Action.CALLS_PER_SECOND; n++) customer.response("GetRooms", asked);
        assertThat(code("POST", customer.signed("GetRooms", ROOMS)))
                .isEqualTo("RequestLimitExceeded");
        // Others of that key go on, and so does this one later.
        customer.call("DescribeSupervisors", asked);
        served.pass(Duration.ofSeconds(1));
        customer.call("GetRooms", asked);
    }

    @Test
    void aHeadThatIsMalformed() {
        var signed = customer.signed("GetRooms", ROOMS);
        assertThat(code("PUT", signed)).isEqualTo("UnsupportedProtocol");
        assertThat(code("POST", changed(signed, "Content-Type", "text/plain")))
                .isEqualTo("InvalidParameter");
        assertThat(code("POST", changed(signed, "Authorization", "x")))
                .isEqualTo("AuthFailure.InvalidAuthorization");
        var large = new ArrayList<>(signed);
        large.add(new Header("Content-Length", "" + (Tc3Call.MAX_BODY + 1)));
        assertThat(code("POST", large)).isEqualTo("RequestSizeLimitExceeded");
    }

    private static List<Header> changed(List<Header> all, String name, String value) {
        return all.stream()
                .map(it -> it.name().equals(name) ? new Header(name, value) : it)
                .toList();
    }

    private String code(String method, List<Header> headers) {
        var unread =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("the body was read");
                    }
                };
        var whole = Customer.request(method, "", headers, ROOMS);
        var response =
                Customer.response(
                        customer.send(
                                new Request(
                                        whole.method(),
                                        whole.path(),
                                        whole.query(),
                                        new Headers(headers),
                                        whole.client(),
                                        whole.secure(),
                                        whole.parts(),
                                        unread)));
        return Customer.text((JsonObject) response.fields().get("Error"), "Code");
    }
}
