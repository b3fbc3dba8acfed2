package lyceum.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import lyceum.catalog.Registration;
import lyceum.room.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forged tokens and secrets at the door of a class.
final class ForgeryTest {
    @TempDir private Path folder;

    @Test
    void sixty_forged_tokens_and_secrets_let_nobody_in() {
        try (var house = new House(folder)) {
            var tokens = forged(house);
            assertThat(tokens).hasSizeGreaterThanOrEqualTo(60);
            for (var token : tokens) {
                refused(house, token, null);
                refused(house, null, token);
            }
            var good = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
            try (var ben = house.browser("ben")) {
                ben.send(hello(house, good, null));
                assertThat(ben.welcome().me()).isNotNull();
            }
            assertThat(house.rooms.of(house.room).room().roster().count()).isEqualTo(1);
        }
    }

    private static void refused(House house, String token, String secret) {
        try (var browser = house.browser("eve")) {
            browser.send(hello(house, token, secret));
            assertThat(browser.next(ServerFrame.Closed.class).reason())
                    .as("%s %s", token, secret)
                    .isIn(ServerFrame.Reason.BAD_TOKEN, ServerFrame.Reason.NO_CLASS);
        }
    }

    private static ClientFrame.Hello hello(House house, String token, String secret) {
        return new ClientFrame.Hello(
                "tab-1234", token, secret, house.room.value(), null, false, false, Device.WEB);
    }

    /// A good token with its parts exchanged, its claims rewritten, and one letter of each place
    /// changed; and one of another application.
    private static List<String> forged(House house) {
        var good = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
        var ann = house.catalog.tokens().issue(house.app, house.ann.id(), house.room);
        var strange = house.catalog.applications().create("Elsewhere", null).id();
        var eve = house.catalog.users().register(strange, new Registration(null, "Eve", null));
        var foreign = house.catalog.tokens().issue(strange, eve.id(), null);
        var parts = good.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        var all = new ArrayList<String>();
        all.add(foreign);
        all.add(parts[0] + "." + ann.split("\\.")[1] + "." + parts[2]);
        all.add(parts[0] + "." + foreign.split("\\.")[1] + "." + parts[2]);
        all.add(parts[0] + "." + parts[1] + ".");
        all.add(parts[0] + "." + parts[1]);
        all.add(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        all.add(base64("{\"alg\":\"HS512\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        all.add(parts[0] + "." + base64(claims.replace("\"exp\":1", "\"exp\":9")) + "." + parts[2]);
        all.add(parts[0] + "." + base64(claims.replace("}", ",\"role\":1}")) + "." + parts[2]);
        all.add(good + good);
        all.add("");
        all.add("x".repeat(10_000));
        for (int at = 0; at < good.length(); at += good.length() / 50) {
            var letter = good.charAt(at) == 'A' ? 'B' : 'A';
            all.add(good.substring(0, at) + letter + good.substring(at + 1));
        }
        return all;
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
