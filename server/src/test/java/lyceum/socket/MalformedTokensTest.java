package lyceum.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lyceum.http.Socket;
import lyceum.json.Json;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand things that are no token, at both doors: each gets a clear answer, none opens
/// anything, and who is in does not notice.
final class MalformedTokensTest {
    private static final int INPUTS = 1_000;
    private static final List<Integer> REFUSALS = List.of(400, 403, 413);
    private static final List<Integer> FAREWELLS =
            List.of(1000, Socket.UNREADABLE, Socket.POLICY, Socket.TOO_LARGE);
    private static final List<String> CLAIMS =
            List.of(
                    "",
                    "null",
                    "[]",
                    "{",
                    "{}{}",
                    "{\"exp\":1e400}",
                    "{\"exp\":-1,\"school_id\":null}",
                    "{\"school_id\":\"x\",\"user_id\":7,\"class_id\":[],\"exp\":true}",
                    "{\"user_id\":\"\\ud800\"}",
                    "{\"exp\":1,\"exp\":9999999999}",
                    "[".repeat(2_000));

    @TempDir private Path folder;

    @Test
    void at_the_default_limits() {
        hold(SocketLimits.DEFAULT);
    }

    @Test
    void with_the_rates_off() {
        hold(SocketLimits.DEFAULT.withoutRates());
    }

    private void hold(SocketLimits limits) {
        long seed = System.nanoTime();
        System.out.println("malformed tokens, seed " + seed);
        var random = new Random(seed);
        try (var house = new House(folder, limits);
                var ben = house.browser("ben")) {
            var good = house.catalog.tokens().issue(house.app, house.ben.id(), house.room);
            ben.send(hello(house, good, null));
            ben.welcome();
            var inputs = IntStream.range(0, INPUTS).mapToObj(_ -> any(good, random)).toList();
            inputs.parallelStream().forEach(input -> refused(house, input));
            assertThat(house.rooms.of(house.room).room().roster().count()).isEqualTo(1);
            ben.ask(1, new ChatCommand.Say("still here"));
            assertThat(ben.answer(1)).isInstanceOf(ServerFrame.Granted.class);
            assertThat(ben.closed).isNotDone();
        }
    }

    private static void refused(House house, String input) {
        for (var look :
                List.of(
                        new Foyer.Look(input, null, null, house.room.value(), false, null),
                        new Foyer.Look(null, input, null, null, false, null),
                        new Foyer.Look(null, null, input, null, true, null))) {
            var path = input.length() % 2 == 0 ? "/entry" : "/entry/test-call";
            var answer = house.post(path, Json.text(look), "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(shown(input)).isIn(REFUSALS);
            assertThat(answer.body()).as(shown(input)).isNotEmpty().doesNotContain("Exception");
        }
        var hellos = List.of(hello(house, input, null), hello(house, null, input));
        try (var line = house.browser("eve")) {
            line.send(hellos.get(input.length() % 2));
            assertThat(line.ended()).as(shown(input)).isIn(FAREWELLS);
            assertThat(line.kinds()).as(shown(input)).doesNotContain("Welcome", "Outside");
        }
    }

    private static ClientFrame.Hello hello(House house, String token, String secret) {
        return new ClientFrame.Hello(
                "tab-1234", token, secret, house.room.value(), null, false, false, Device.WEB);
    }

    /// Something near a token, or nothing like it.
    private static String any(String good, Random random) {
        var parts = good.split("\\.");
        return switch (random.nextInt(7)) {
            case 0 -> good.substring(0, random.nextInt(good.length()));
            case 1 -> changed(good, random);
            case 2 -> parts[0] + "." + base64(claims(random)) + "." + parts[2];
            case 3 -> base64(claims(random)) + "." + parts[1] + "." + parts[2];
            case 4 -> ".".repeat(random.nextInt(40));
            case 5 -> noise(random.nextInt(200), random);
            case 6 -> noise(random.nextInt(20_000), random);
            default -> throw new IllegalStateException();
        };
    }

    private static String claims(Random random) {
        return CLAIMS.get(random.nextInt(CLAIMS.size()));
    }

    /// Not in the last letters, whose spare bits mean nothing.
    private static String changed(String good, Random random) {
        var letters = good.toCharArray();
        int at = random.nextInt(good.length() - 4);
        letters[at] = (char) (letters[at] == '!' ? '"' : random.nextInt(0x21, 0x2d));
        return new String(letters);
    }

    private static String noise(int length, Random random) {
        return random.ints(length, 1, 0xd800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String shown(String input) {
        var start = input.substring(0, Math.min(input.length(), 120));
        return input.length() + " characters: " + start.replaceAll("[^ -~]", "?");
    }
}
