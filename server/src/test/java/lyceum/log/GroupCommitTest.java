package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lyceum.db.Database;
import lyceum.db.Sql;
import lyceum.db.StoreFault;
import lyceum.room.RoomId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    /// A test that fails lets go by itself.
    private static final int HOLD_SECONDS = 60;

    @TempDir Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void worksThatWaitTogetherShareATransaction() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = hold(callers);
            var others = submit(callers, 100);
            await().until(() -> store.commit.waiting() == 100);
            held.countDown();
            for (var other : others) other.get();
        }
        assertThat(marks()).isEqualTo(100);
    }

    @Test
    void aWorkThatFailsFailsAlone() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = hold(callers);
            var good = submit(callers, 10);
            var bug =
                    callers.submit(() ->
                            store.commit.write(sql -> {
                                mark(sql, 1_000);
                                throw new IllegalStateException("a bug");
                            }));
            var twice =
                    callers.submit(() ->
                            store.commit.write(sql -> {
                                mark(sql, 1_001);
                                return mark(sql, 1_001);
                            }));
            var wrong = callers.submit(() -> store.commit.write(sql -> sql.run("INSERT nonsense")));
            var more = submit(callers, 10, 10);
            await().until(() -> store.commit.waiting() == 23);
            held.countDown();
            for (var each : good) each.get();
            for (var each : more) each.get();
            assertThatThrownBy(bug::get).hasCauseInstanceOf(IllegalStateException.class);
            assertFault(twice::get, StoreFault.Kind.DUPLICATE);
            assertFault(wrong::get, StoreFault.Kind.WRONG);
        }
        assertThat(marks()).isEqualTo(20);
        assertThat(store.stopped).isFalse();
    }

    @Test
    void worksAreDoneInTheOrderInWhichTheyCame() throws Exception {
        var many = GroupCommit.MAX_GROUP + 100;
        var done = Collections.synchronizedList(new ArrayList<String>());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = hold(callers);
            for (var who : List.of("busy", "quiet", "late")) {
                var before = store.commit.waiting();
                var works = who.equals("quiet") ? 1 : many;
                for (int i = 0; i < works; i++)
                    callers.submit(() -> store.commit.write(sql -> done.add(who)));
                await().until(() -> store.commit.waiting() == before + works);
            }
            held.countDown();
        }
        // Who asks for one thing waits for those before it and for nobody after it.
        assertThat(done).hasSize(2 * many + 1);
        assertThat(done.indexOf("quiet")).isEqualTo(many);
        assertThat(done.indexOf("late")).isEqualTo(many + 1);
    }

    @Test
    void aFullDiskIsAClearRefusalAndReadingGoesOn() {
        var room = new RoomId(300_000_001);
        store.log.append(List.of(Sample.append(room, 0, 5)));
        var pages =
                store.database.read(sql ->
                        sql.one("PRAGMA page_count", row -> row.number("page_count"))
                                .orElseThrow());
        limit(pages);
        assertFault(
                () -> {
                    for (long seq = 5; seq < 100_000; seq += 100)
                        store.log.append(List.of(Sample.append(room, seq, 100)));
                },
                StoreFault.Kind.FULL);
        var kept = store.log.find(room).orElseThrow().seq();
        assertThat(store.log.read(room, kept - 5, 100)).hasSize(5);
        assertFault(
                () -> store.log.append(List.of(Sample.append(room, kept, 1_000))),
                StoreFault.Kind.FULL);
        assertThat(store.stopped).isFalse();
        assertThat(store.commit.takesWorks()).isFalse();
        limit(1_000_000);
        assertThat(store.commit.takesWorks()).isTrue();
        store.log.append(List.of(Sample.append(room, kept, 100)));
        assertThat(store.log.read(room, kept, 1_000)).isEqualTo(Sample.lines(room, kept + 1, 100));
    }

    @Test
    void aStoreThatMayNotBeWrittenIsAClearRefusalAndReadingGoesOn() throws IOException {
        var file = store.installation.store();
        var away = Files.move(file, directory.resolve("away"));
        assertFault(() -> store.commit.write(sql -> mark(sql, 1)), StoreFault.Kind.READ_ONLY);
        assertThat(store.database.hasRoom()).isFalse();
        assertThat(store.commit.takesWorks()).isFalse();
        assertThat(marks()).isZero();
        Files.move(away, file);
        assertThat(store.commit.takesWorks()).isTrue();
        store.commit.write(sql -> mark(sql, 1));
        assertThat(store.stopped).isFalse();
    }

    @Test
    void aBrokenStoreStopsTheProcessAndIsNotAskedAgain() {
        var asked = new AtomicInteger();
        assertFault(
                () ->
                        store.commit.write(sql -> {
                            asked.incrementAndGet();
                            throw new StoreFault(StoreFault.Kind.BROKEN, "the sync failed", null);
                        }),
                StoreFault.Kind.LATE);
        assertThat(store.stopped).isTrue();
        assertThat(asked).hasValue(1);
        assertFault(() -> store.commit.write(sql -> asked.incrementAndGet()), StoreFault.Kind.BUSY);
        assertThat(asked).hasValue(1);
        assertThat(store.commit.open()).isFalse();
    }

    @Test
    void closingRefusesWhatWasNotTaken() {
        store.commit.close();
        assertFault(() -> store.commit.write(sql -> mark(sql, 1)), StoreFault.Kind.BUSY);
        assertThat(marks()).isZero();
    }

    @Test
    void aStoreThatRefusedIsAskedAgainByWhoeverWantsToKnow() {
        assertThat(store.commit.takesWorks()).isTrue();
        assertFault(
                () ->
                        store.commit.write(sql -> {
                            throw new StoreFault(StoreFault.Kind.DUPLICATE, "is there", null);
                        }),
                StoreFault.Kind.DUPLICATE);
        assertThat(store.commit.takesWorks()).isTrue();
        try (var other = Database.open(store.installation.store())) {
            other.writer().begin();
            assertFault(() -> store.commit.write(sql -> mark(sql, 1)), StoreFault.Kind.BUSY);
            assertThat(store.commit.takesWorks()).isFalse();
            other.writer().rollback();
        }
        // Nobody writes meanwhile: that the store is well again shows all the same.
        assertThat(store.commit.takesWorks()).isTrue();
        assertThat(marks()).isZero();
        store.commit.close();
        assertThat(store.commit.takesWorks()).isFalse();
    }

    private void limit(long pages) {
        store.commit.write(sql ->
                sql.list("PRAGMA max_page_count=" + pages, row -> row.number("max_page_count")));
    }

    private List<Future<Integer>> submit(ExecutorService callers, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> (Callable<Integer>) () -> store.commit.write(sql -> mark(sql, n)))
                .map(callers::submit)
                .toList();
    }

    private List<Future<Integer>> submit(ExecutorService callers, int count) {
        return submit(callers, 0, count);
    }

    /// Keeps the thread that writes busy until the latch is opened.
    private CountDownLatch hold(ExecutorService callers) throws InterruptedException {
        var entered = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        callers.submit(() ->
                store.commit.write(sql -> {
                    entered.countDown();
                    try {
                        held.await(HOLD_SECONDS, TimeUnit.SECONDS);
                        return 0;
                    } catch (InterruptedException stop) {
                        throw new IllegalStateException(stop);
                    }
                }));
        entered.await();
        return held;
    }

    private static int mark(Sql sql, int room) {
        return sql.run("INSERT INTO bookmark (reader, room, seq) VALUES ('test', ?, 1)", room);
    }

    private long marks() {
        return store.database.read(sql ->
                sql.one("SELECT count(*) AS n FROM bookmark", row -> row.number("n"))
                        .orElseThrow());
    }

    private static void assertFault(ThrowingCallable act, StoreFault.Kind kind) {
        assertThatThrownBy(
                        () -> {
                            try {
                                act.call();
                            } catch (ExecutionException wrapped) {
                                throw wrapped.getCause();
                            }
                        })
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }
}
