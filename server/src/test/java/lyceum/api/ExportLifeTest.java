package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import lyceum.OnEngine;
import lyceum.http.Header;
import lyceum.inventory.DeclaredFiles;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.privacy.Exports;
import lyceum.room.RoomId;
import lyceum.seal.ScopeErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an archive is made, taken and ended.
@Tag("X-02")
class ExportLifeTest {
    @TempDir Path directory;
    @TempDir Path other;
    private Served served;
    private Taught taught;
    private Taken archives;
    private RoomId room;
    private String ann;
    private String ben;

    @BeforeEach
    void open() {
        open(directory, (_, _) -> {});
        room = taught.create();
        ann = taught.register("Annabella");
        ben = taught.register("Benedetto");
        taught.say(room, ann, "quince");
        taught.say(room, ben, "sloe");
    }

    private void open(Path place, Exported more) {
        served = new Served(place, false, UnaryOperator.identity(), more);
        taught = new Taught(served, served.customer());
        archives = new Taken(served, taught);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private List<Path> files(Path place) {
        try (var files = Files.list(place.resolve("exports"))) {
            return files.sorted().toList();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /// Stands still in the middle of an archive until it is let go on.
    private static final class Stops implements Exported {
        final CountDownLatch there = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        private record Filler(String filler) {}

        @Override
        public void give(Extract extract, Sheets sheets) {
            sheets.begin("more.jsonl");
            for (int n = 0; n < 4_000; n++)
                sheets.row(
                        new Filler(new java.util.Random(n).ints(60).boxed().toList().toString()));
            there.countDown();
            try {
                goOn.await();
            } catch (InterruptedException killed) {
                throw new IllegalStateException(killed);
            }
            sheets.row(new Filler("end"));
        }
    }

    @Test
    void aServerThatIsKilledInTheMiddleBeginsAgain() throws Exception {
        // The files are copied to stand for a server that was killed.
        assumeThat(OnEngine.chosen()).isEqualTo(OnEngine.SQLITE);
        close();
        var stops = new Stops();
        open(directory, stops);
        var export = archives.person(ann);
        assertThat(archives.person(ann)).isEqualTo(export);
        stops.there.await();
        var state = archives.describe(export);
        assertThat(Customer.text(state, "State")).isEqualTo("MAKING");
        assertThat(Customer.text(state, "Url")).isEmpty();
        assertThat(Taught.number(state, "Bytes")).isPositive();
        assertThat(files(directory)).hasSize(1);
        // What a killed server leaves: everything that is on the disk now, and nothing else.
        copy(directory, other);
        assertThat(files(other).getFirst().toString()).endsWith(".part");
        assertThat(DeclaredFiles.undeclared(other)).isEmpty();
        stops.goOn.countDown();
        close();
        open(other, (_, _) -> {});
        var files = archives.files(export, directory);
        assertThat(files.get("chat.jsonl")).contains("quince");
        assertThat(files(other)).hasSize(1);
        assertThat(files(other).getFirst().toString()).doesNotContain(".part");
    }

    @Test
    void aServerThatIsStoppedInTheMiddleBeginsAgainAndGivesNothingHalf() throws Exception {
        close();
        var stops = new Stops();
        open(directory, stops);
        var export = archives.person(ann);
        stops.there.await();
        var closing = Thread.ofVirtual().start(served::close);
        stops.goOn.countDown();
        closing.join();
        open(directory, (_, _) -> {});
        assertThat(archives.files(export, other).get("chat.jsonl")).contains("quince");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(there);
                else Files.copy(each, there);
            }
        }
    }

    @Test
    void itIsGoneAfterSevenDaysWithItsKeyAndItsFile() throws Exception {
        var export = archives.person(ann);
        var url = archives.url(export);
        var ends = Taught.number(archives.describe(export), "ExpiresAt");
        assertThat(ends).isEqualTo(served.instant().plus(Duration.ofDays(7)).getEpochSecond());
        served.pass(Duration.ofDays(7).minusMinutes(1));
        assertThat(archives.status(url)).isEqualTo(200);
        served.pass(Duration.ofMinutes(1));
        assertThat(archives.status(url)).isEqualTo(404);
        assertThat(archives.refused(export)).startsWith("ResourceNotFound");
        assertThat(files(directory)).hasSize(1);
        served.pass(Duration.ofMinutes(1));
        assertThat(served.privacy.sweeper().sweep()).isTrue();
        assertThat(files(directory)).isEmpty();
        assertThat(rows()).isZero();
        assertThat(items()).isZero();
    }

    private long rows() {
        return served.database
                .read(sql -> sql.one("SELECT count(*) AS n FROM export", row -> row.number("n")))
                .orElseThrow();
    }

    private long items() {
        return served.vault().of(Served.APP.value()).stream()
                .filter(scope -> scope instanceof lyceum.seal.Scope.Item)
                .count();
    }

    @Test
    void whoIsErasedHasNoArchiveAndStandsInNone() throws Exception {
        var own = archives.person(ann);
        var all = archives.application();
        var others = archives.person(ben);
        var url = archives.url(own);
        var allUrl = archives.url(all);
        var othersUrl = archives.url(others);
        assertThat(archives.files(all, other).toString()).contains("quince", "Annabella");
        var reading = archives.get(url);
        var erased = taught.own("EraseUser", ",\"UserId\":\"" + ann + "\"");
        assertThat(archives.status(url)).isEqualTo(404);
        assertThatThrownBy(() -> Taken.body(reading))
                .isInstanceOfAny(ScopeErased.class, IOException.class);
        assertThat(archives.refused(own)).startsWith("ResourceNotFound");
        assertThat(archives.status(othersUrl)).isEqualTo(200);
        var receipt = taught.receipt(erased);
        assertThat(receipt).contains("\"name\":\"archives\"");
        assertThat(
                        receipt.replaceAll(
                                ".*\"bytes\":(\\d+),\"items\":1,\"name\":\"archives\".*", "$1"))
                .matches("[1-9]\\d{2,}");
        // That of the application is made again, without the person.
        var again = archives.files(all, other).toString();
        assertThat(again).contains("sloe", "Benedetto").doesNotContain("quince", "Annabella", ann);
        assertThat(archives.url(all)).isEqualTo(allUrl);
        await().until(() -> files(directory).size() == 2);
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void whatIsErasedOfAClassStandsInNoArchive() throws Exception {
        var own = archives.person(ann);
        archives.url(own);
        taught.own("EraseRoom", ",\"RoomId\":" + room);
        assertThat(archives.files(own, other).toString())
                .contains("Annabella")
                .doesNotContain("quince");
        var more = taught.create();
        taught.say(more, ann, "medlar");
        var next = archives.person(ann);
        assertThat(archives.files(next, other).toString()).contains("medlar");
        var to = served.instant().getEpochSecond() + 1;
        taught.own("EraseData", ",\"Category\":\"CHAT\",\"From\":0,\"To\":" + to);
        assertThat(archives.files(next, other).toString()).doesNotContain("medlar");
        taught.own("EraseData", ",\"Category\":\"EXPORT\",\"From\":0,\"To\":" + to);
        assertThat(files(directory)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void anApplicationThatIsClosedCanBeTakenAlong() throws Exception {
        taught.own("CloseApplication", ",\"GraceDays\":6");
        assertThat(archives.files(archives.application(), other).toString())
                .contains("quince", "sloe");
    }

    @Test
    void aDownloadIsResumed() throws Exception {
        var export = archives.person(ann);
        var url = archives.url(export);
        assertThat(url).startsWith("http://lyceum.test/export/");
        var whole = archives.get(url);
        assertThat(whole.headers())
                .contains(
                        new Header("Cache-Control", "no-store"),
                        new Header("Accept-Ranges", "bytes"),
                        new Header("Referrer-Policy", "no-referrer"));
        assertThat(whole.headers().toString()).contains("attachment; filename=\"lyceum-export-");
        var bytes = Taken.body(whole);
        var tag = '"' + Customer.text(archives.describe(export), "Sha256") + '"';
        var rest =
                archives.get(url, new Header("Range", "bytes=1000-"), new Header("If-Range", tag));
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.headers())
                .contains(
                        new Header(
                                "Content-Range",
                                "bytes 1000-" + (bytes.length - 1) + "/" + bytes.length));
        var all = new ByteArrayOutputStream();
        all.write(Arrays.copyOf(bytes, 1000));
        all.write(Taken.body(rest));
        assertThat(all.toByteArray()).isEqualTo(bytes);
        var none = archives.get(url, new Header("Range", "bytes=" + bytes.length + "-"));
        assertThat(none.status()).isEqualTo(416);
        assertThat(archives.status(url.substring(0, url.length() - 1) + "~")).isEqualTo(404);
        // More than anybody asks for who only takes what is theirs.
        assertThat(java.util.stream.IntStream.range(0, 40).map(_ -> archives.status(url)))
                .contains(429);
    }

    /// Takes nothing until it is told to.
    private static final class Slow extends OutputStream {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void write(int one) {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            write(0);
        }
    }

    @Test
    void slowReadersOfOneArchiveKeepNobodyFromAnother() throws Exception {
        var anns = archives.url(archives.person(ann));
        var bens = archives.url(archives.person(ben));
        var readers = new ArrayList<Slow>();
        var threads = new ArrayList<Thread>();
        for (int n = 0; n < ExportDoor.MOST_OF_ONE; n++) {
            var flow = Objects.requireNonNull(archives.get(anns).flow());
            var slow = new Slow();
            readers.add(slow);
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    flow.writeTo(slow);
                                } catch (IOException broken) {
                                    throw new UncheckedIOException(broken);
                                }
                            }));
            slow.asked.await();
        }
        assertThat(archives.status(anns)).isEqualTo(503);
        assertThat(Taken.body(archives.get(bens))).isNotEmpty();
        for (var slow : readers) slow.goOn.countDown();
        for (var thread : threads) thread.join();
        assertThat(archives.status(anns)).isEqualTo(200);
    }

    @Test
    void noMoreAreKeptOfOneThanAnybodyNeeds() {
        for (int n = 0; n < Exports.MOST_OF_ONE; n++) archives.url(archives.person(ann));
        assertThat(taught.refused("ExportUser", ",\"UserId\":\"" + ann + "\""))
                .startsWith("LimitExceeded");
        archives.url(archives.person(ben));
    }
}
