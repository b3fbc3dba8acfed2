package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonArray;
import lyceum.json.JsonTree.JsonObject;
import lyceum.room.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the actions about users do, as a customer's server sees it.
class UserActionsTest {
    @TempDir Path directory;
    private Served served;
    private Customer customer;

    @BeforeEach
    void open() {
        served = new Served(directory, false);
        customer = served.customer();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void usersAreRegisteredFoundAndChanged() {
        var ann =
                customer.call(
                        "RegisterUser",
                        "{\"SdkAppId\":3520371,\"Name\":\"Ann\",\"OriginId\":\"a-1\","
                                + "\"Avatar\":\"https://s.example/u\"}");
        String id = Customer.text(ann, "UserId");
        assertThat(id).matches("[0-9A-Za-z]{27}");
        var pass = served.catalog.tokens().check(Customer.text(ann, "Token"));
        assertThat(pass.user().id()).isEqualTo(new UserId(id));
        assertThat(pass.room()).isNull();
        assertThat(customer.refused("RegisterUser", "{\"SdkAppId\":3520371,\"OriginId\":\"a-1\"}"))
                .startsWith("FailedOperation.OriginIdExists");
        customer.call("ModifyUserProfile", "{\"UserId\":\"" + id + "\",\"Nickname\":\"Anna\"}");
        var user = customer.call("DescribeUser", "{\"OriginId\":\"a-1\"}");
        assertThat(Customer.text(user, "Name")).isEqualTo("Anna");
        assertThat(Customer.text(user, "Avatar")).isEqualTo("https://s.example/u");
        var detail = customer.call("DescribeUserDetail", "{\"UserId\":\"" + id + "\"}");
        assertThat(items(detail, "Users")).hasSize(1);
        assertThat(customer.refused("DescribeUser", "{}")).startsWith("MissingParameter");
        assertThat(customer.refused("DescribeUser", "{\"UserId\":\"x\"}"))
                .startsWith("ResourceNotFound.User");
        var login = customer.call("LoginOriginId", "{\"SdkAppId\":3520371,\"OriginId\":\"a-1\"}");
        assertThat(Customer.text(login, "UserId")).isEqualTo(id);
        assertThat(
                        customer.refused(
                                "RegisterUser",
                                "{\"SdkAppId\":3520371,\"Name\":\"" + "n".repeat(257) + "\"}"))
                .startsWith("InvalidParameterValue");
    }

    @Test
    void aBatchOverwritesAndAnswersInOrder() {
        var first = customer.call("BatchRegister", batch("a", "b", "a", ""));
        List<String> ids =
                items(first, "Users").stream()
                        .map(it -> Customer.text((JsonObject) it, "UserId"))
                        .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        var last = (JsonObject) items(first, "Users").get(3);
        assertThat(Customer.text(last, "OriginId")).isEqualTo(ids.get(3));
        var again = customer.call("BatchRegister", batch("b"));
        var known = (JsonObject) items(again, "Users").getFirst();
        assertThat(Customer.text(known, "UserId")).isEqualTo(ids.get(1));
        String[] many = IntStream.range(0, 1001).mapToObj(i -> "").toArray(String[]::new);
        assertThat(customer.refused("BatchRegister", batch(many))).startsWith("LimitExceeded");
    }

    private static String batch(String... origins) {
        var users =
                Stream.of(origins)
                        .map(it ->
                                "{\"SdkAppId\":3520371,\"OriginId\":\"" + it + "\",\"Name\":\"N\"}")
                        .toList();
        return "{\"Users\":[" + String.join(",", users) + "]}";
    }

    private static List<JsonTree> items(JsonObject object, String name) {
        return ((JsonArray) object.fields().get(name)).items();
    }
}
