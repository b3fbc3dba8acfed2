package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lyceum.db.Database;
import lyceum.http.Header;
import lyceum.http.Request;
import lyceum.json.JsonTree.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// In which order a call is checked, and how much anybody may ask.
class GatewayTest {
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
    void headersAreNeededOnceAndSaySomething() {
        for (String name : List.of("X-TC-Action", "X-TC-Version", "X-TC-Timestamp")) {
            assertThat(code(without(name))).isEqualTo("MissingParameter");
            assertThat(message(without(name))).contains(name);
            assertThat(code(changed(name, ""))).isEqualTo("MissingParameter");
            List<Header> twice = new ArrayList<>(signed());
            twice.add(new Header(name, "x"));
            assertThat(code(twice)).isEqualTo("InvalidParameter");
        }
        assertThat(code(without("Authorization"))).isEqualTo("AuthFailure.InvalidAuthorization");
        assertThat(code(changed("X-TC-Timestamp", "soon"))).isEqualTo("InvalidParameterValue");
        assertThat(code(changed("Content-Type", "multipart/form-data; boundary=x")))
                .isEqualTo("InvalidRequest");
        assertThat(code(changed("Content-Type", "text/plain"))).isEqualTo("InvalidParameter");
        assertThat(code(changed("X-TC-Action", "getRooms"))).isEqualTo("InvalidAction");
        assertThat(code(changed("X-TC-Version", "2022-08-18"))).isEqualTo("NoSuchVersion");
    }

    @Test
    void anActionOfTheOtherVersionIsToldWithIt() {
        var ours = changed("X-TC-Action", "EraseUser");
        assertThat(code(ours)).isEqualTo("InvalidAction");
        assertThat(message(ours))
                .isEqualTo("There is no such action. (EraseUser has the version 2026-11-22)");
        var theirs = changed("X-TC-Version", "2026-11-22");
        assertThat(code(theirs)).isEqualTo("InvalidAction");
        assertThat(message(theirs)).endsWith(" has the version 2022-08-17)");
        assertThat(message(changed("X-TC-Action", "No"))).isEqualTo("There is no such action.");
    }

    @Test
    void earlierChecksWin() {
        List<Header> all = changed("X-TC-Version", "1");
        all.replaceAll(
                it -> it.name().equals("X-TC-Action") ? new Header("X-TC-Action", "No") : it);
        assertThat(code(all)).isEqualTo("NoSuchVersion");
        all.add(new Header("X-TC-Token", "temporary"));
        assertThat(code(all)).isEqualTo("AuthFailure.TokenFailure");
        byte[] changed = "{\"SdkAppId\":3520372}".getBytes(UTF_8);
        assertThat(
                        code(
                                Customer.response(
                                        customer.send(Customer.request("POST", "", all, changed)))))
                .isEqualTo("AuthFailure.SignatureFailure");
        served.pass(Gateway.MAX_SKEW.plusSeconds(1));
        assertThat(code(all)).isEqualTo("AuthFailure.SignatureExpire");
        served.catalog
                .keys()
                .enable(served.catalog.keys().find(Served.SECRET_ID).orElseThrow(), false);
        assertThat(code(all)).isEqualTo("AuthFailure.SecretIdNotFound");
        assertThat(code(Customer.response(customer.send(Customer.request("PUT", "", all, ROOMS)))))
                .isEqualTo("UnsupportedProtocol");
    }

    @Test
    void sizesAreLimited() {
        byte[] large = new byte[Tc3Call.MAX_BODY + 1];
        var post = customer.post("GetRooms", large, List.of());
        assertThat(code(Customer.response(customer.send(post))))
                .isEqualTo("RequestSizeLimitExceeded");
        var get = Customer.request("GET", "a".repeat(Tc3Call.MAX_TARGET), signed(), new byte[0]);
        assertThat(code(Customer.response(customer.send(get))))
                .isEqualTo("RequestSizeLimitExceeded");
        var form = List.of(new Header("Content-Type", "application/x-www-form-urlencoded"));
        var v1 = Customer.request("POST", "", form, new byte[V1Call.MAX_BODY + 1]);
        assertThat(code(Customer.response(customer.send(v1))))
                .isEqualTo("RequestSizeLimitExceeded");
    }

    @Test
    void malformedBodiesAreLocatedNotQuoted() {
        assertThat(customer.refused("GetRooms", "{\"SdkAppId\": 1,\n \"SdkAppId\":\"SECRET\"}"))
                .isEqualTo(
                        "InvalidParameter: The request is malformed."
                                + " (a name twice in one object (line 2, column 2))");
        assertThat(customer.refused("GetRooms", "{\"a b<SECRET>\":1}"))
                .isEqualTo("UnknownParameter: A parameter is not known. (?)");
        assertThat(customer.refused("GetRooms", "[]")).startsWith("InvalidParameter: ");
        assertThat(customer.refused("GetRooms", "")).startsWith("MissingParameter: ");
    }

    @Test
    void messagesComeInTheLanguageThatIsAskedFor() {
        List<Header> chinese = changed("X-TC-Action", "Nothing");
        chinese.add(new Header("X-TC-Language", "zh-CN"));
        assertThat(message(chinese)).isEqualTo("接口不存在。");
        var older =
                "Action=GetRooms&Version=2022-08-17&Timestamp=1795296028&Nonce=1&SecretId=nobody"
                        + "&Signature=x&Language=zh-CN";
        var form = List.of(new Header("Content-Type", "application/x-www-form-urlencoded"));
        for (var request :
                List.of(
                        Customer.request("GET", older, List.of(), new byte[0]),
                        Customer.request("POST", "", form, older.getBytes(UTF_8)))) {
            var error = Customer.response(customer.send(request)).fields().get("Error");
            assertThat(Customer.text((JsonObject) error, "Message")).isEqualTo("密钥不存在或已停用。");
        }
    }

    @Test
    void theTraceOfACallerIsKeptInTheTechnicalLogIfItIsOne() {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Gateway.class);
        lines.start();
        logger.addAppender(lines);
        try {
            var id = "5f2c9d1e-0000-4a6b";
            for (String trace : List.of(id, "5".repeat(65), "Maria-Mueller", "", "姓名")) {
                List<Header> all = new ArrayList<>(signed());
                all.add(new Header("X-TC-TraceId", trace));
                assertThat(code(all)).isEmpty();
            }
            assertThat(code(List.of(new Header("X-TC-TraceId", id)))).isNotEmpty();
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getFormattedMessage())
                .matches("Call [0-9a-f-]{36} has the trace 5f2c9d1e-0000-4a6b");
    }

    @Test
    void eachKeyMayAskSoOftenAndAgainASecondLater() {
        assertThat(served(20, "GetRooms")).isEqualTo(20);
        assertThat(code(signed())).isEqualTo("RequestLimitExceeded");
        served.pass(Duration.ofMillis(500));
        assertThat(served(20, "GetRooms")).isEqualTo(10);
        served.pass(Duration.ofSeconds(60));
        assertThat(served(30, "GetRooms")).isEqualTo(20);
        assertThat(served(60, "DescribeRoom")).isEqualTo(50);
        assertThat(served(30, "BatchRegister")).isEqualTo(10);
        var other = served.catalog.keys().create(Served.APP);
        var neighbour = new Customer(served.gateway, other.secretId(), other.secretKey(), served);
        neighbour.call("GetRooms", "{\"SdkAppId\":3520371}");
    }

    @Test
    void wrongSignaturesAreCountedAndGoodOnesServed() {
        var forger = new Customer(served.gateway, Served.SECRET_ID, "guess", served);
        var codes =
                IntStream.range(0, 30)
                        .mapToObj(i -> forger.refused("GetRooms", "{\"SdkAppId\":3520371}"))
                        .map(it -> it.substring(0, it.indexOf(':')))
                        .toList();
        assertThat(codes.subList(0, 20)).containsOnly("AuthFailure.SignatureFailure");
        assertThat(codes.subList(20, 30)).containsOnly("RequestLimitExceeded.IPLimitExceeded");
        customer.call("GetRooms", "{\"SdkAppId\":3520371}");
    }

    @Test
    void aLineThatBreaksIsLeftToTheServerAndNoFaultOfOurs() {
        var cut =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }
                };
        var whole = Customer.request("POST", "", signed(), ROOMS);
        var request =
                new Request(
                        whole.method(),
                        whole.path(),
                        whole.query(),
                        whole.headers(),
                        whole.client(),
                        whole.secure(),
                        whole.parts(),
                        cut);
        assertThatThrownBy(() -> served.gateway.handle(request))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aStoreWithTooMuchToDoIsSaid() throws Exception {
        var room = "{\"RoomId\":300000001}";
        var taken = new CountDownLatch(Database.READERS);
        var free = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Database.READERS; i++)
                others.submit(() -> served.database.read(sql -> held(taken, free)));
            taken.await();
            try {
                assertThat(customer.refused("DescribeRoom", room))
                        .startsWith("ResourceUnavailable: ");
                assertThat(customer.refused("GetRooms", "{\"SdkAppId\":3520371}"))
                        .startsWith("ResourceUnavailable: ");
            } finally {
                free.countDown();
            }
        }
        assertThat(customer.refused("DescribeRoom", room)).startsWith("ResourceNotFound.Room: ");
    }

    private static boolean held(CountDownLatch taken, CountDownLatch free) {
        taken.countDown();
        try {
            return free.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private long served(int calls, String action) {
        return IntStream.range(0, calls)
                .mapToObj(i -> customer.response(action, "{\"SdkAppId\":3520371}"))
                .filter(it -> !code(it).startsWith("RequestLimitExceeded"))
                .count();
    }

    private List<Header> signed() {
        return customer.signed("GetRooms", ROOMS);
    }

    private List<Header> without(String name) {
        return signed().stream().filter(it -> !it.name().equals(name)).toList();
    }

    private List<Header> changed(String name, String value) {
        List<Header> all = new ArrayList<>(signed());
        all.replaceAll(it -> it.name().equals(name) ? new Header(name, value) : it);
        return all;
    }

    private JsonObject response(List<Header> headers) {
        return Customer.response(customer.send(Customer.request("POST", "", headers, ROOMS)));
    }

    private String code(List<Header> headers) {
        return code(response(headers));
    }

    private String message(List<Header> headers) {
        return Customer.text((JsonObject) response(headers).fields().get("Error"), "Message");
    }

    private static String code(JsonObject response) {
        return Optional.ofNullable(response.fields().get("Error"))
                .map(error -> Customer.text((JsonObject) error, "Code"))
                .orElse("");
    }
}
