package lyceum.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lyceum.http.Socket;
import lyceum.json.Json;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.Device;
import lyceum.room.Message;
import lyceum.room.Refusal;
import lyceum.socket.SocketLimits.Counts;
import lyceum.socket.SocketLimits.Waits;
import org.junit.jupiter.api.Test;

/// Browsers that do not keep to the rules, and their neighbours, who must not notice.
final class RudeTest {
    private static final int BAD_MESSAGES = 1_000;

    private static final int LONG = 8_192;

    /// Messages of 6 KB that fit into the outbox of the test at once.
    private static final int STEP = 10;

    /// How a connection may end that sent something bad: never by a fault of ours (1011).
    private static final List<Integer> FAREWELLS =
            List.of(1000, 1003, Socket.UNREADABLE, Socket.POLICY, Socket.TOO_LARGE);

    @Test
    void a_browser_that_does_not_read_is_sent_away_and_the_others_hear_everything()
            throws Exception {
        var limits = Limited.outbox(64 * 1024, Duration.ofSeconds(1));
        try (var classroom = new Classroom(limits);
                var ann = classroom.join("ann");
                var slow = new BareLine(classroom.port())) {
            slow.send(hello("ben"));
            Browser.soon().until(() -> classroom.room().room().roster().count() == 2);
            // How much the system takes off our hands is its own affair, and a place that is far
            // behind is told only the newest: so much is said, in steps that ann keeps up with,
            // until nothing more goes out to the slow one.
            Browser.soon()
                    .until(() -> {
                        say(classroom, ann, STEP);
                        return classroom.sockets.count() == 1;
                    });
            assertThat(slow.end()).isIn(Socket.TRY_AGAIN, 1006);
            assertThat(ann.closed).isNotDone();
            assertThat(ann.kinds()).doesNotContain("Snapshot");
            try (var back = classroom.browser("ben")) {
                back.resume("resume-ben", 2L);
                var newest = back.until(classroom.room().room().seq()).chat().messages();
                assertThat(newest).isNotEmpty();
                assertThat(ann.room.chat().messages()).endsWith(newest.toArray(Message[]::new));
            }
        }
    }

    private static void say(Classroom classroom, Browser teacher, int messages) {
        var who = Actor.of(teacher.me());
        for (int n = 0; n < messages; n++) {
            classroom.room().submit(new ChatCommand.Say("\u8bfe".repeat(2_000)), who);
        }
        teacher.until(classroom.room().room().seq());
    }

    @Test
    void a_line_on_which_nobody_is_any_more_is_cut() throws Exception {
        var waits = Limited.waits(Waits.HELLO, Waits.GRACE, Duration.ofMillis(900), Waits.RESTART);
        try (var classroom = new Classroom(waits);
                var ann = classroom.join("ann");
                var dead = new BareLine(classroom.port())) {
            dead.send(hello("ben"));
            Browser.soon().until(() -> classroom.room().room().roster().count() == 2);
            assertThat(dead.end()).isEqualTo(1006);
            assertThat(ann.closed).isNotDone();
        }
    }

    @Test
    void who_says_nothing_at_all_is_sent_away() throws Exception {
        var waits =
                Limited.waits(Duration.ofMillis(300), Waits.GRACE, Waits.SILENCE, Waits.RESTART);
        try (var classroom = new Classroom(waits);
                var silent = classroom.browser("nobody")) {
            assertThat(silent.ended()).isEqualTo(Socket.POLICY);
        }
    }

    @Test
    void who_speaks_at_once_gets_in_beside_any_number_of_silent_ones() {
        for (var limits :
                List.of(Limited.connections(Counts.PER_ADDRESS, 3), Limited.connections(4, 3))) {
            var silent = new ArrayList<Browser>();
            try (var classroom = new Classroom(limits);
                    var ann = classroom.join("ann")) {
                for (int n = 0; n < 10; n++) silent.add(classroom.browser("nobody"));
                try (var ben = classroom.join("ben")) {
                    mustBeHeard(ben);
                }
                for (var early : silent.subList(0, 6)) assertThat(early.ended()).isEqualTo(1006);
                assertThat(silent.getLast().closed).isNotDone();
                mustBeHeard(ann);
            } finally {
                silent.forEach(Browser::close);
            }
        }
    }

    @Test
    void who_was_turned_away_and_does_not_go_gives_way_too() throws IOException {
        var limits = Limited.connections(4, 3);
        try (var classroom = new Classroom(limits);
                var ann = classroom.join("ann");
                var first = new BareLine(classroom.port());
                var second = new BareLine(classroom.port());
                var third = new BareLine(classroom.port())) {
            for (var line : List.of(first, second, third)) line.send(hello("bad"));
            Browser.soon()
                    .ignoreExceptions()
                    .until(() -> {
                        classroom.join("ben").close();
                        return true;
                    });
            mustBeHeard(ann);
        }
    }

    @Test
    void where_everybody_said_who_they_are_one_more_has_to_wait() {
        try (var classroom = new Classroom(Limited.connections(2, 3));
                var ann = classroom.join("ann");
                var ben = classroom.join("ben")) {
            assertThatThrownBy(() -> classroom.browser("eve")).isInstanceOf(RuntimeException.class);
            mustBeHeard(ann);
            mustBeHeard(ben);
        }
    }

    @Test
    void who_asks_too_fast_is_refused_then_sent_away_and_the_others_go_on() {
        try (var classroom = new Classroom(SocketLimits.DEFAULT);
                var ann = classroom.join("ann");
                var flood = classroom.join("ben")) {
            flood.welcome();
            for (int n = 1; n <= 4_000 && !flood.closed.isDone(); n++) {
                flood.ask(n, new ChatCommand.Say("me"));
                // What were still on its way at the end could cost the goodbye: the system cuts a
                // line whose data nobody read.
                flood.answer(n);
            }
            assertThat(flood.ended()).isEqualTo(Socket.POLICY);
            assertThat(flood.frames)
                    .anyMatch(frame ->
                            frame instanceof ServerFrame.Refused(_, var why)
                                    && why == Refusal.Reason.BUSY);
            assertThat(flood.next(ServerFrame.Closed.class).reason())
                    .isEqualTo(ServerFrame.Reason.TOO_FAST);
            mustBeHeard(ann);
        }
    }

    @Test
    void a_thousand_bad_messages_are_answered_clearly_at_the_default_limits() {
        badMessages(SocketLimits.DEFAULT);
    }

    @Test
    void a_thousand_bad_messages_are_answered_clearly_with_the_rates_off() {
        badMessages(SocketLimits.DEFAULT.withoutRates());
    }

    private static void badMessages(SocketLimits limits) {
        long seed = System.nanoTime();
        System.out.println("bad messages, seed " + seed);
        var random = new Random(seed);
        var messages =
                IntStream.range(0, BAD_MESSAGES).mapToObj(_ -> BadMessage.any(random)).toList();
        try (var classroom = new Classroom(limits);
                var ann = classroom.join("ann")) {
            IntStream.range(0, BAD_MESSAGES)
                    .parallel()
                    .forEach(at -> {
                        var inside = at % 4 == 0;
                        send(classroom, messages.get(at), inside ? "student" + at : null);
                    });
            mustBeHeard(ann);
        }
    }

    private static void send(Classroom classroom, byte[] message, String name) {
        try (var line = new BareLine(classroom.port())) {
            if (name != null) line.send(hello(name));
            line.send(BareLine.TEXT, message);
            // What can be read after all is answered and the line stays, so the goodbye ends it.
            var code = line.end(said -> isAnswer(said, name != null));
            // Of a long message the rest is not read, and the system cuts the line.
            if (message.length > LONG && code == 1006) return;
            assertThat(code).as(shown(message)).isIn(FAREWELLS);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean isAnswer(String message, boolean inside) {
        return switch (Json.read(message, ServerFrame.class)) {
            case ServerFrame.Granted _, ServerFrame.Refused _, ServerFrame.Media _ -> true;
            case ServerFrame.Welcome _, ServerFrame.Outside _, ServerFrame.Elsewhere _ -> !inside;
            case ServerFrame.Events _,
                    ServerFrame.Snapshot _,
                    ServerFrame.Pong _,
                    ServerFrame.Renewed _,
                    ServerFrame.Knocked _,
                    ServerFrame.Closed _ ->
                    false;
        };
    }

    private static String shown(byte[] message) {
        var start = new String(message, 0, Math.min(message.length, 120), US_ASCII);
        return message.length + " bytes: " + start.replaceAll("[^ -~]", ".");
    }

    private static void mustBeHeard(Browser browser) {
        browser.ask(9_000_000, new ChatCommand.Say("still here"));
        assertThat(browser.answer(9_000_000)).isInstanceOf(ServerFrame.Granted.class);
    }

    static ClientFrame.Hello hello(String name) {
        return new ClientFrame.Hello("tab-1234", name, null, null, null, false, false, Device.WEB);
    }

    /// Something near a message of ours, or nothing like it.
    private static final class BadMessage {
        private static final List<String> SEEDS =
                List.of(
                        Json.text(new ClientFrame.Ask(3, new ChatCommand.Say("hello"))),
                        Json.text(new ClientFrame.RefreshMedia()),
                        Json.text(hello("x")),
                        "{\"type\":\"Ask\",\"n\":4,\"command\":{\"type\":\"Say\","
                                + "\"text\":\"\\ud800\"}}",
                        "{\"type\":\"Ask\",\"n\":-1,\"command\":{\"type\":\"EndLesson\"}}",
                        "{\"type\":\"Ask\",\"n\":5,\"command\":{\"type\":\"TimeCame\"}}",
                        "{\"type\":\"Ask\",\"n\":6,\"command\":{\"type\":\"KickPerson\","
                                + "\"person\":\"../etc\",\"seconds\":1}}",
                        "{\"type\":\"Ask\",\"n\":1e400,\"command\":null}",
                        "{\"type\":\"Welcome\"}",
                        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                        "null",
                        "");

        static byte[] any(Random random) {
            var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
            return switch (random.nextInt(5)) {
                case 0 -> bytes;
                case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 2 -> changed(bytes, random);
                case 3 -> noise(random.nextInt(200), random);
                case 4 -> noise(60_000 + random.nextInt(5_500), random);
                default -> throw new IllegalStateException();
            };
        }

        private static byte[] changed(byte[] bytes, Random random) {
            for (int i = 0; i < 3 && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(32, 127);
            }
            return bytes;
        }

        private static byte[] noise(int length, Random random) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
