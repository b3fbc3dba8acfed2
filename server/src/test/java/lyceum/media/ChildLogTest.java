package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

final class ChildLogTest {
    private static ChildLog.Entry entry(String line) {
        return ChildLog.entry(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsWhatHappenedToWhichRef() {
        var entry =
                entry(
                        "{\"level\":\"info\",\"ts\":1.5,\"msg\":\"participant closing\","
                                + "\"room\":\"lyceum-1\",\"participant\":\"pann\","
                                + "\"reason\":\"KICKED\","
                                + "\"clientIP\":\"10.1.2.3\",\"room\":\"lyceum-1\"}");
        assertThat(entry.level()).isEqualTo(Level.DEBUG);
        assertThat(entry.text())
                .isEqualTo("participant closing room=lyceum-1 participant=pann reason=KICKED");
    }

    @Test
    void keepsNeitherAddressesNorTokens() {
        var token = LiveKitToken.signed(Sfu.KEYS, "{}");
        for (var secret :
                new String[] {
                    "192.168.1.10",
                    "203.0.113.9:50123",
                    "2001:db8::7",
                    "[2001:db8::7]:7881",
                    "::1",
                    "fe80::1%eth0",
                    token
                }) {
            var entry =
                    entry(
                            "{\"level\":\"error\",\"msg\":\"bad "
                                    + secret
                                    + " here\",\"error\":\"of "
                                    + secret
                                    + "\"}");
            assertThat(entry.level()).isEqualTo(Level.INFO);
            assertThat(entry.text()).doesNotContain(secret).startsWith("bad (").contains("here");
            assertThat(ChildLog.clean("panic: " + secret)).doesNotContain(secret);
        }
    }

    @Test
    void timesAndPlacesInCodeAreNoAddresses() {
        assertThat(ChildLog.clean("at 12:30:05 in room.go:433")).contains("room.go:433");
    }

    @Test
    void aCrashIsWorthALineAndAnUnreadableLineIsNot() {
        assertThat(entry("panic: nil map"))
                .isEqualTo(new ChildLog.Entry(Level.WARN, "panic: nil map"));
        assertThat(entry("{\"level\":").level()).isEqualTo(Level.DEBUG);
        assertThat(entry("{\"level\":5,\"msg\":\"10.0.0.1\"}").text()).doesNotContain("10.0");
        assertThat(entry("x".repeat(5000)).text()).hasSize(ChildLog.LONGEST_TEXT);
    }
}
