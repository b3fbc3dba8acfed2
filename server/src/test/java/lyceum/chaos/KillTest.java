package lyceum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lyceum.inventory.Contacted;
import lyceum.inventory.DeclaredFiles;
import lyceum.privacy.ExportCheck;
import lyceum.room.LessonCommand;
import lyceum.room.RoomId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed in the middle of a class, again and again, at random points: nothing that
/// was acknowledged is lost or doubled, everybody is shown the same, and everybody comes back.
@Tag("alone")
class KillTest {
    private static final boolean LONG = "true".equals(System.getenv("LYCEUM_LONG"));

    /// `./lyceum test --long` kills ten times as often.
    private static final int KILLS = LONG ? 200 : 20;

    private static final int CLIENTS = 10;

    /// How long nineteen of twenty may be away at most, in seconds. Five is the promise made to
    /// people, and judged where the machine does nothing else; any other run must show that they
    /// come back at all.
    private static final int BACK_SECONDS = LONG ? 5 : 15;

    /// How long is waited before a client counts as lost, in seconds.
    private static final int LOST_SECONDS = 60;

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @Test
    void aClassSurvivesKillMinusNine(@TempDir Path folder) throws IOException {
        System.out.println("KillTest: -Dseed=" + seed);
        var random = new Random(seed);
        try (var http = HttpClient.newHttpClient();
                var server = new ServerProcess(folder, http)) {
            server.start();
            server.awaitHealthy();
            var lesson = Customer.of(server, http).lesson(CLIENTS);
            var pupils = new ArrayList<Pupil>();
            try {
                lesson.tokens()
                        .forEach(token ->
                                pupils.add(
                                        new Pupil(
                                                http,
                                                server.socket(),
                                                lesson.room(),
                                                token,
                                                "tab" + pupils.size() + "-" + "x".repeat(8))));
                all(pupils, Pupil::inside);
                pupils.getFirst().ask(new LessonCommand.StartLesson());
                Customer.of(server, http).mistake(lesson);
                var archive = Customer.of(server, http).export(lesson.users().getFirst());
                kills(server, pupils, random);
                all(pupils, Pupil::settled);
                sameEnd(pupils);
                whole(folder.resolve("taken.zip"), Customer.of(server, http), archive);
            } finally {
                pupils.forEach(Pupil::close);
            }
            assertThat(Contacted.foreign(server.handle())).isEmpty();
            assertThat(DeclaredFiles.undeclared(folder.resolve("data"))).isEmpty();
            // Only while an archive is being written.
            assertThat(DeclaredFiles.missing(folder.resolve("data"))).isSubsetOf("exports/*.part");
            server.close();
            judge(folder.resolve("data"), lesson.room(), pupils);
            var secrets = new ArrayList<>(lesson.users());
            secrets.addAll(lesson.tokens());
            pupils.forEach(pupil -> secrets.add(pupil.resumeSecret()));
            Canaries.areInNoLog(folder, secrets);
        }
    }

    /// An archive that was asked for before the first kill is there after the last, and whole.
    private static void whole(Path file, Customer customer, String archive) throws IOException {
        await().atMost(Duration.ofSeconds(LOST_SECONDS))
                .until(() -> customer.exported(archive).get("State").equals("READY"));
        Files.write(file, customer.taken(archive));
        assertThatCode(() -> ExportCheck.check(file, null)).doesNotThrowAnyException();
        Files.delete(file);
    }

    private static void kills(ServerProcess server, List<Pupil> pupils, Random random) {
        try (var load = new Load(pupils, random.nextLong())) {
            for (int kill = 0; kill < KILLS; kill++) {
                int more = load.count() + 5 + random.nextInt(25);
                await().atMost(Duration.ofSeconds(30)).until(() -> load.count() >= more);
                server.kill();
                server.start();
                all(pupils, Pupil::inside);
            }
        }
    }

    private static void all(List<Pupil> pupils, java.util.function.Predicate<Pupil> so) {
        await().atMost(Duration.ofSeconds(LOST_SECONDS))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pupils.stream().allMatch(so));
    }

    private static void sameEnd(List<Pupil> pupils) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        pupils.stream().map(pupil -> pupil.room().seq()).distinct().count() == 1);
    }

    private static void judge(Path data, long room, List<Pupil> pupils) {
        var oracle = Oracle.of(data, new RoomId(room));
        oracle.numbersAreWhole();
        oracle.nothingHappenedTwice();
        for (var pupil : pupils) {
            assertThat(pupil.faults()).isEmpty();
            oracle.keptEveryPromise(pupil);
            oracle.movedNoHandUnasked(pupil);
            oracle.agreesWith(pupil);
        }
        var absences = pupils.stream().flatMap(each -> each.absences().stream()).sorted().toList();
        assertThat(absences).hasSizeGreaterThanOrEqualTo(KILLS * CLIENTS);
        print(oracle, pupils, absences);
        assertThat(absences.get(absences.size() * 95 / 100))
                .isLessThan(Duration.ofSeconds(BACK_SECONDS));
    }

    private static void print(Oracle oracle, List<Pupil> pupils, List<Duration> absences) {
        var granted = pupils.stream().mapToInt(pupil -> pupil.granted().size()).sum();
        System.out.printf(
                "KillTest: %d kills, %d events, %d wishes granted, none lost or doubled; "
                        + "back after p50 %d ms, p95 %d ms, at most %d ms%n",
                KILLS,
                oracle.events(),
                granted,
                absences.get(absences.size() / 2).toMillis(),
                absences.get(absences.size() * 95 / 100).toMillis(),
                absences.getLast().toMillis());
    }
}
