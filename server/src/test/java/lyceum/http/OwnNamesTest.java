package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.example",
                "Class.Example:443",
                "localhost:8080",
                "class.localhost",
                "127.0.0.1:9380",
                "192.168.1.20",
                "[::1]:8080",
                "[fe80::1]",
                "schoolserver:8080",
                "schoolserver.local"
            })
    void it_is_asked_by_its_public_name_by_an_address_or_by_a_name_of_its_own_network(String host) {
        assertThat(OwnNames.has(asked(host), "class.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8080",
                "class.example.evil.example",
                "127.0.0.1.evil.example",
                "notlocal.evil",
                "[::1].evil.example",
                "1.2.3.4.5"
            })
    void a_name_that_somebody_on_the_internet_may_own_is_not_its_own(String host) {
        assertThat(OwnNames.has(asked(host), "class.example")).isFalse();
    }

    private static Request asked(String host) {
        var headers = new Headers(List.of(new Header("Host", host)));
        var none = InputStream.nullInputStream();
        return new Request("GET", "/", "", headers, "127.0.0.1", false, Map.of(), none);
    }
}
