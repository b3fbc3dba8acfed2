package lyceum.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is left of an address, of what a browser says of itself, and of a version.
class VisitorTest {
    private static final int MANY = 10_000;

    @Test
    @Tag("D-05")
    void whatIsNoVersionIsTheWordInvalid() {
        var random = new Random(7);
        for (int n = 0; n < MANY; n++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                text.appendCodePoint(random.nextInt(n % 3 == 0 ? 0x3000 : 128));
            }
            var kept = new Visitor("", Os.OTHER, text.toString()).sdk();
            assertThat(kept).matches("[0-9A-Za-z.+-]{1,32}");
            assertThat(kept).isIn("invalid", text.toString());
        }
        assertThat(new Visitor("", Os.OTHER, "1.2.3-rc.1+7").sdk()).isEqualTo("1.2.3-rc.1+7");
        assertThat(new Visitor("", Os.OTHER, "1.2\n").sdk()).isEqualTo("invalid");
        assertThat(new Visitor("", Os.OTHER, "x".repeat(33)).sdk()).isEqualTo("invalid");
    }

    @Test
    @Tag("D-02")
    void addressesAreShortened() {
        Map.of(
                        "203.0.113.77", "203.0.113.0",
                        "::ffff:203.0.113.77", "203.0.113.0",
                        "2001:db8:1:2:3:4:5:6", "2001:db8:1:0:0:0:0:0",
                        "fe80::1%eth0", "fe80:0:0:0:0:0:0:0",
                        "somebody.example", "",
                        "", "")
                .forEach((whole, kept) -> {
                    assertThat(Addresses.TRUNCATED.kept(whole)).isEqualTo(kept);
                    assertThat(Addresses.NONE.kept(whole)).isEmpty();
                });
        assertThat(Addresses.FULL.kept("203.0.113.77")).isEqualTo("203.0.113.77");
        assertThat(Addresses.FULL.kept("::ffff:203.0.113.77")).isEqualTo("203.0.113.77");
    }

    @Test
    @Tag("D-02")
    void aShortenedAddressKeepsItsFirstBitsOnly() throws UnknownHostException {
        var random = new Random(7);
        for (int n = 0; n < MANY; n++) {
            var bytes = new byte[n % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            var whole = InetAddress.getByAddress(bytes);
            var kept = InetAddress.ofLiteral(Addresses.TRUNCATED.kept(whole.getHostAddress()));
            var left = kept.getAddress();
            var bits = bytes.length == 4 ? 3 : 6;
            for (int at = 0; at < bytes.length; at++) {
                assertThat(left[at]).isEqualTo(at < bits ? bytes[at] : 0);
            }
        }
    }

    @Test
    @Tag("D-03")
    void aBrowserIsOneOfAFewSystems() {
        Map.of(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", Os.WINDOWS,
                        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", Os.MACOS,
                        "Mozilla/5.0 (X11; Linux x86_64)", Os.LINUX,
                        "Mozilla/5.0 (Linux; Android 16; Pixel 10)", Os.ANDROID,
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)", Os.IOS,
                        "Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X)", Os.IPADOS,
                        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)", Os.CHROMEOS,
                        "curl/8", Os.OTHER)
                .forEach((agent, os) -> assertThat(Os.of("", agent)).isEqualTo(os));
        assertThat(Os.of("\"Windows\"", "Linux")).isEqualTo(Os.WINDOWS);
        assertThat(Os.of("\"Something new\"", "Linux")).isEqualTo(Os.LINUX);
    }
}
