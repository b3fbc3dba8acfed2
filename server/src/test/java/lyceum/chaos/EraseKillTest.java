package lyceum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import lyceum.OnEngine;
import lyceum.privacy.ReceiptCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed while people are erased, again and again, at random points: in the end all
/// of them are gone, with one receipt each, as if nothing had happened. The long run on one engine
/// alone: `LYCEUM_LONG=true mvn test -P vendor -Dtest='EraseKillTest#onMariaDb'`.
class EraseKillTest {
    /// `./lyceum test --long` kills thirty times as often.
    private static final int KILLS =
            Integer.getInteger("kills", "true".equals(System.getenv("LYCEUM_LONG")) ? 300 : 10);

    /// People erased between two kills.
    private static final int PEOPLE = 6;

    /// How soon the bytes follow on a busy machine; the promise is 24 hours.
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @TempDir Path folder;

    @Test
    void onSqlite() throws Exception {
        anErasureSurvivesKillMinusNine(OnEngine.SQLITE, "SQLite");
    }

    @Test
    void onMariaDb() throws Exception {
        anErasureSurvivesKillMinusNine(OnEngine.MARIADB, "MariaDB");
    }

    private void anErasureSurvivesKillMinusNine(OnEngine engine, String name) throws Exception {
        System.out.println("EraseKillTest: -Dseed=" + seed);
        var random = new Random(seed);
        try (var http = HttpClient.newHttpClient();
                var server = new ServerProcess(folder, http, engine.settings(folder))) {
            var customer = Customer.of(server, http);
            var jobs = new ConcurrentLinkedQueue<String>();
            var users = new ArrayList<String>();
            server.start();
            server.awaitHealthy();
            var witness = customer.register("witness");
            for (int kill = 0; kill < KILLS; kill++) {
                var some = new ArrayList<String>();
                for (int n = 0; n < PEOPLE; n++) some.add(customer.register("Xerxes" + n));
                killWhileErasing(server, customer, some, jobs, random);
                users.addAll(some);
                // Whoever got no answer asks again, as any client does.
                some.forEach(user -> note(customer.erase(user), jobs));
            }
            await().atMost(LIMIT).until(() -> customer.receipts().size() >= users.size());
            assertThat(jobs)
                    .allSatisfy(job -> assertThat(customer.erasure(job)).isEqualTo("RECEIPTED"));
            var receipts = Files.write(folder.resolve("receipts"), customer.receipts());
            assertThat(ReceiptCheck.check(receipts, null).receipts()).isEqualTo(users.size());
            assertThat(users).allSatisfy(user -> assertThat(customer.erase(user)).isEmpty());
            assertThat(customer.erase(witness)).isNotEmpty();
            System.out.printf(
                    "EraseKillTest: on %s %d kills, %d people erased, one receipt each%n",
                    name, KILLS, users.size());
        }
        assertThat(engine.holding(folder.resolve("data"), "Xerxes")).isEmpty();
    }

    private static void killWhileErasing(
            ServerProcess server,
            Customer customer,
            List<String> users,
            Queue<String> jobs,
            Random random)
            throws InterruptedException {
        var answered = new ConcurrentLinkedQueue<String>();
        int enough = random.nextInt(PEOPLE);
        var asking = Thread.ofVirtual().start(() -> ask(customer, users, answered));
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> answered.size() >= enough);
        // Somewhere within the next one.
        long until = System.nanoTime() + random.nextLong(20_000_000);
        while (System.nanoTime() < until) Thread.onSpinWait();
        server.kill();
        asking.join();
        answered.forEach(job -> note(job, jobs));
        server.start();
        server.awaitHealthy();
    }

    private static void ask(Customer customer, List<String> users, Queue<String> answered) {
        try {
            for (var user : users) answered.add(customer.erase(user));
        } catch (IllegalStateException killed) {
            // That is what this is about.
        }
    }

    private static void note(String job, Queue<String> jobs) {
        if (!job.isEmpty()) jobs.add(job);
    }
}
