package lyceum.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class ScrubbedTest {
    @Test
    void addresses_of_people_are_hidden_and_those_of_the_machine_stay() {
        assertThat(Scrubbed.of("closed by 203.0.113.9:4711")).isEqualTo("closed by [address]:4711");
        assertThat(Scrubbed.of("from /2001:db8::1 now")).isEqualTo("from /[address] now");
        assertThat(Scrubbed.of("peer 2001:db8:0:0:1:2:3:4")).isEqualTo("peer [address]");
        assertThat(Scrubbed.of("listening on 127.0.0.1:8080 and 0.0.0.0"))
                .isEqualTo("listening on 127.0.0.1:8080 and 0.0.0.0");
    }

    @Test
    void what_only_looks_like_an_address_stays() {
        assertThat(Scrubbed.of("12:30:05.123 version 1.13.5 took 1.5.2.1000 lyceum::x"))
                .isEqualTo("12:30:05.123 version 1.13.5 took 1.5.2.1000 lyceum::x");
    }

    @Test
    void tokens_and_named_secrets_are_hidden() {
        assertThat(Scrubbed.of("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl back"))
                .isEqualTo("got [token] back");
        assertThat(Scrubbed.of("GET /class.html?userid=7&token=abcdef123&lng=en"))
                .isEqualTo("GET /class.html?userid=7&token=[hidden]&lng=en");
        assertThat(Scrubbed.of("{\"SecretKey\":\"s3cr3tvalue\"}"))
                .isEqualTo("{\"SecretKey\":\"[hidden]\"}");
        assertThat(Scrubbed.of("Authorization: Bearer abcdefgh"))
                .isEqualTo("Authorization: [hidden]");
    }

    @Test
    void the_log_file_passes_through_it_stack_traces_too(@TempDir Path folder) throws Exception {
        Logs.toFolder(folder);
        var fault = new IllegalStateException("refused 198.51.100.4");
        LoggerFactory.getLogger(ScrubbedTest.class).info("caller 203.0.113.9 came", fault);
        assertThat(Files.readString(folder.resolve("server.log")))
                .contains("INFO", "caller [address] came", "IllegalStateException")
                .contains("refused [address]")
                .doesNotContain("203.0.113.9")
                .doesNotContain("198.51.100.4");
    }
}
