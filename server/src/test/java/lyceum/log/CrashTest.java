package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lyceum.room.Actor;
import lyceum.room.ChatEvent;
import lyceum.room.MessagePart;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server process is killed in the middle of its work: what it acknowledged is there, once.
class CrashTest {
    private static final int KILLS = 5;
    private static final int ROOMS = 3;
    private static final int FILE_LIMIT_KIB = 1_500;

    @TempDir Path directory;

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var acknowledged = new HashMap<String, Long>();
        var rooms = rooms();
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(kill, 200 + random.nextInt(2_000), acknowledged);
            check(rooms, acknowledged, "seed " + seed + ", kill " + kill);
        }
    }

    /// The system refuses to write beyond a size, which is no full disk but a fault.
    @Test
    void aFailedWriteStopsTheProcessAndLosesNothing() throws Exception {
        var acknowledged = new HashMap<String, Long>();
        var rooms = rooms();
        var server = start("ulimit -f " + FILE_LIMIT_KIB + "; exec \"$@\"", 0);
        try (var answers = server.inputReader()) {
            while (note(answers, acknowledged)) continue;
        } finally {
            server.toHandle().destroyForcibly();
        }
        assertThat(server.waitFor()).isEqualTo(Victim.STOPPED);
        check(rooms, acknowledged, "after a failed write");
    }

    private List<RoomId> rooms() {
        try (var store = new Store(directory);
                var live = new LiveRooms(store.log, List.of(), InstantSource.system())) {
            return live.create(Collections.nCopies(ROOMS, Sample.create()));
        }
    }

    private Process start(String shell, int run) throws IOException {
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        shell,
                        "victim",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString(),
                        Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void runAndKill(int run, int after, Map<String, Long> acknowledged) throws Exception {
        var server = start("exec \"$@\"", run);
        try (var answers = server.inputReader()) {
            for (int i = 0; i < after; i++) note(answers, acknowledged);
            // By its handle: the process object would close the stream that is still to be read.
            server.toHandle().destroyForcibly();
            // What was said before the kill counts too.
            while (note(answers, acknowledged)) continue;
        } finally {
            server.destroyForcibly();
        }
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    // A line is "ok <room> <text> <seq>"; the last one may be cut off by the kill.
    private static boolean note(BufferedReader answers, Map<String, Long> acknowledged)
            throws IOException {
        var line = answers.readLine();
        if (line == null) return false;
        var words = line.split(" ");
        if (words.length == 5 && words[0].equals("ok") && words[4].equals("."))
            acknowledged.put(words[1] + " " + words[2], Long.parseLong(words[3]));
        return true;
    }

    private void check(List<RoomId> rooms, Map<String, Long> acknowledged, String when) {
        try (var store = new Store(directory)) {
            var found = new HashMap<String, Long>();
            for (var id : rooms) {
                var room = Room.empty(id);
                for (var page = store.log.read(id, 0, RoomLog.MAX_PAGE);
                        !page.isEmpty();
                        page = store.log.read(id, room.seq(), RoomLog.MAX_PAGE)) {
                    for (var line : page) {
                        assertThat(line.seq()).as(when).isEqualTo(room.seq() + 1);
                        room = room.after(line);
                        if (!(line.event() instanceof ChatEvent.MessageSent said)) continue;
                        var text = ((MessagePart.Text) said.parts().getFirst()).text();
                        assertThat(found.put(id + " " + text, line.seq())).as(when).isNull();
                    }
                }
                assertThat(store.log.find(id).orElseThrow().seq()).as(when).isEqualTo(room.seq());
            }
            assertThat(acknowledged).as(when).isNotEmpty();
            assertThat(found).as(when).containsAllEntriesOf(acknowledged);
        }
    }

    /// Says things in rooms as fast as it can and prints what was acknowledged. Every wish is sent
    /// twice, as a client does that got no answer.
    static final class Victim {
        static final int STOPPED = 74;

        public static void main(String[] arguments) {
            var store = new Store(Path.of(arguments[0]), () -> Runtime.getRuntime().halt(STOPPED));
            var rooms = new LiveRooms(store.log, List.of(), InstantSource.system());
            var query =
                    new RoomLog.RoomQuery(
                            Sample.APP, Sample.START, Sample.START, EnumSet.allOf(Status.class));
            for (var row : store.log.list(query, 0, ROOMS)) {
                var live = rooms.of(row.room());
                live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
                for (int tab = 0; tab < 4; tab++) {
                    var name = arguments[1] + "-" + tab;
                    Thread.ofPlatform().start(() -> talk(live, name));
                }
            }
        }

        private static void talk(LiveRoom live, String tab) {
            for (long n = 1; ; n++) {
                var text = tab + "-" + n;
                try {
                    var wish = new Wish(tab, n);
                    var first = live.submit(Sample.say(text), Sample.by(Sample.ANN), wish);
                    live.submit(Sample.say(text), Sample.by(Sample.ANN), wish);
                    System.out.println("ok " + live.id() + " " + text + " " + first.seq() + " .");
                } catch (Refusal refusal) {
                    System.out.println("refused " + refusal.reason());
                }
            }
        }
    }
}
