package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NetworksTest {
    @Test
    void the_addresses_of_one_house_count_as_one() {
        assertThat(Networks.of("2001:db8:1:2::5")).isEqualTo(Networks.of("2001:db8:1:2:3:4:5:6"));
        assertThat(Networks.of("2001:db8:1:2::5")).isNotEqualTo(Networks.of("2001:db8:1:3::5"));
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Networks.of("::ffff:192.0.2.7")).isEqualTo("::ffff:192.0.2.7");
        assertThat(Networks.of("")).isEmpty();
        assertThat(Networks.of("unknown")).isEqualTo("unknown");
    }
}
