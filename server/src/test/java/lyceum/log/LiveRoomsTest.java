package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.LessonCommand;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;
import lyceum.room.Status;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRoomsTest implements InstantSource {
    private static final int LONG = 300;

    @TempDir Path directory;

    private Store store;
    private volatile Instant now = Sample.START;
    private LiveRooms rooms;

    @BeforeEach
    void open() {
        store = new Store(directory);
        rooms = new LiveRooms(store.log, List.of(), this);
    }

    @AfterEach
    void close() {
        rooms.close();
        store.close();
    }

    @Override
    public Instant instant() {
        return now;
    }

    private void restart(LogReader... readers) {
        close();
        store = new Store(directory);
        rooms = new LiveRooms(store.log, List.of(readers), this);
    }

    @Test
    void givesARoomToItsApplicationOnly() {
        var id = rooms.create(Sample.create());
        assertThat(id.value()).isBetween(300_000_000L, 999_999_999L);
        assertThat(rooms.of(Sample.APP, id)).isSameAs(rooms.of(id));
        assertNoRoom(() -> rooms.of(new AppId(3_000_002), id));
        assertNoRoom(() -> rooms.of(Sample.APP, new RoomId(1)));
        rooms.of(id).submit(new ServerCommand.DeleteRoom(), Actor.SERVER);
        assertNoRoom(() -> rooms.of(Sample.APP, id));
        restart();
        assertNoRoom(() -> rooms.of(Sample.APP, id));
    }

    @Test
    void createsSeveralAllOrNone() {
        var made = rooms.create(Collections.nCopies(LiveRooms.MAX_CREATED, Sample.create()));
        assertThat(made).hasSize(LiveRooms.MAX_CREATED).doesNotHaveDuplicates();
        assertThat(made).allSatisfy(id -> assertThat(store.log.find(id)).isPresent());
        var tooMany = Collections.nCopies(LiveRooms.MAX_CREATED + 1, Sample.create());
        assertThatThrownBy(() -> rooms.create(tooMany)).isInstanceOf(Refusal.class);
        store.commit.close();
        assertThatThrownBy(() -> rooms.create(List.of(Sample.create(), Sample.create())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE));
        assertThat(store.log.count(everything())).isEqualTo(LiveRooms.MAX_CREATED);
    }

    private static RoomLog.RoomQuery everything() {
        return new RoomLog.RoomQuery(
                Sample.APP,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1L << 40),
                EnumSet.allOf(Status.class));
    }

    @Test
    void isTheSameAfterARestart() {
        var id = rooms.create(Sample.create());
        var live = rooms.of(id);
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        for (int i = 0; i < 2_500; i++) live.submit(Sample.say("text " + i), Sample.by(Sample.ANN));
        var before = live.room();
        restart();
        assertThat(rooms.of(id).room()).isEqualTo(before);
    }

    @Test
    void letsIdleRoomsGoAndUsedOnesStay() {
        var idle = rooms.of(rooms.create(Sample.create()));
        var used = rooms.of(rooms.create(Sample.create()));
        var subscription = used.subscribe(new Silent());
        rooms.sweep(LiveRooms.IDLE_NANOS);
        assertThat(rooms.loaded()).hasSize(2);
        rooms.sweep(0);
        assertThat(rooms.loaded()).containsExactly(used);
        assertThat(idle.open()).isFalse();
        var again = rooms.of(idle.id());
        assertThat(again).isNotSameAs(idle);
        again.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        subscription.close();
        rooms.sweep(0);
        assertThat(rooms.loaded()).isEmpty();
    }

    @Test
    void endsAClassWhoseTimeCameWithoutAnybodyAsking() {
        var late = rooms.create(Sample.create());
        var later = rooms.create(Sample.create(Sample.START.plusSeconds(100_000)));
        restart();
        now = Sample.END;
        rooms.start();
        await().until(() -> store.log.find(late).orElseThrow().status() == Status.EXPIRED);
        assertThat(store.log.find(later).orElseThrow().status()).isEqualTo(Status.SCHEDULED);
        assertThat(rooms.of(late).room().lesson().status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void loadsRunningRoomsAtTheStart() {
        var id = rooms.create(Sample.create());
        rooms.create(Sample.create());
        rooms.of(id).submit(Sample.enter(Sample.ANN), Actor.SERVER);
        rooms.of(id).submit(new LessonCommand.StartLesson(), Sample.by(Sample.ANN));
        restart();
        var loaded = Collections.synchronizedList(new ArrayList<RoomId>());
        rooms.whenLoaded(live -> loaded.add(live.id()));
        rooms.start();
        await().untilAsserted(() -> assertThat(loaded).containsExactly(id));
    }

    @Test
    void readersReadEverythingOnceInOrderAlsoOverARestart() {
        var first = new Written("first");
        restart(first);
        var id = rooms.create(Sample.create());
        var live = rooms.of(id);
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        await().untilAsserted(() -> assertThat(first.numbers()).isEqualTo(upTo(live)));
        await().until(() -> store.log.bookmarks().of("first", id) == live.room().seq());

        var again = new Written("first");
        var other = new Written("other");
        var seen = live.room().seq();
        restart(again, other);
        rooms.start(); // finds the room for the reader that is behind
        await().untilAsserted(() ->
                assertThat(other.numbers())
                        .isEqualTo(LongStream.rangeClosed(1, seen).boxed().toList()));
        rooms.of(id).submit(Sample.say("new"), Sample.by(Sample.ANN));
        await().untilAsserted(() -> assertThat(again.numbers()).containsExactly(seen + 1));
    }

    @Test
    void aReaderThatFailsReadsAgainAndHoldsUpNobody() {
        var broken =
                new Written("broken") {
                    private int failures;

                    @Override
                    public void read(Recorded line, Room after) {
                        if (line.seq() == 2 && failures++ < 3)
                            throw new IllegalStateException("away");
                        super.read(line, after);
                    }
                };
        var hangs =
                new Written("hangs") {
                    final CountDownLatch never = new CountDownLatch(1);

                    @Override
                    public void read(Recorded line, Room after) {
                        try {
                            never.await();
                        } catch (InterruptedException closed) {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException("closed");
                        }
                    }
                };
        var good = new Written("good");
        restart(broken, hangs, good);
        var live = rooms.of(rooms.create(Sample.create()));
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        await().untilAsserted(() -> assertThat(good.numbers()).isEqualTo(upTo(live)));
        await().untilAsserted(() -> assertThat(broken.numbers()).isEqualTo(upTo(live)));
        assertThat(hangs.numbers()).isEmpty();
        rooms.sweep(0);
        assertThat(rooms.loaded()).containsExactly(live); // somebody has not finished with it
    }

    @Test
    void aReaderWithoutBookmarkBeginsWithWhatComes() {
        var id = rooms.create(Sample.create());
        var reader =
                new Written("now") {
                    @Override
                    public boolean bookmarked() {
                        return false;
                    }
                };
        restart(reader);
        var live = rooms.of(id);
        var before = live.room().seq();
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        await().untilAsserted(() ->
                assertThat(reader.numbers())
                        .isEqualTo(
                                LongStream.rangeClosed(before + 1, live.room().seq())
                                        .boxed()
                                        .toList()));
        assertThat(store.log.bookmarks().of("now", id)).isZero();
    }

    @Test
    void aFullStoreRefusesAndTheRoomGoesOnAfterwards() {
        var live = rooms.of(rooms.create(Sample.create()));
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        limit(1);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 100_000; i++)
                                live.submit(Sample.say("x".repeat(2_000)), Sample.by(Sample.ANN));
                        })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE));
        var before = live.room().seq();
        assertThat(store.log.find(live.id()).orElseThrow().seq()).isEqualTo(before);
        limit(1_000_000);
        live.submit(Sample.say("again"), Sample.by(Sample.ANN));
        assertThat(live.room().seq()).isEqualTo(before + 1);
    }

    private void limit(long pages) {
        store.commit.write(sql ->
                sql.list("PRAGMA max_page_count=" + pages, row -> row.number("max_page_count")));
    }

    private static List<Long> upTo(LiveRoom live) {
        return LongStream.rangeClosed(1, live.room().seq()).boxed().toList();
    }

    private static void assertNoRoom(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_ROOM));
    }

    /// A listener that cares for nothing.
    private static final class Silent implements RoomListener {
        @Override
        public void happened(List<Happened> events) {}

        @Override
        public void closed() {}
    }

    /// A reader that writes down what it reads.
    private static class Written implements LogReader {
        private final String name;
        private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());

        Written(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void read(Recorded line, Room after) {
            assertThat(after.seq()).isEqualTo(line.seq());
            numbers.add(line.seq());
        }

        List<Long> numbers() {
            return List.copyOf(numbers);
        }
    }

    /// Rooms with long logs that are loaded by nobody, listed as often as somebody likes.
    @Test
    void aListReadsEachLogOnceForEachChangeOfIt() {
        var memory = new MemoryRoomLog();
        var made = new ArrayList<RoomId>();
        try (var first = new LiveRooms(memory, List.of(), this)) {
            made.addAll(first.create(Collections.nCopies(LiveRooms.MAX_CREATED, Sample.create())));
            for (var id : made) {
                for (int i = 0; i < LONG; i++) {
                    first.of(id).submit(new ServerCommand.Notify("Notice " + i), Actor.SERVER);
                }
            }
        }
        var log = new CountingLog(memory);
        var query =
                new RoomLog.RoomQuery(
                        Sample.APP, Sample.START, Sample.START, EnumSet.of(Status.SCHEDULED));
        try (var second = new LiveRooms(log, List.of(), this)) {
            var list = glances(second, query);
            assertThat(list).hasSize(LiveRooms.MAX_CREATED);
            assertThat(list).allSatisfy(it -> assertThat(it.teacher()).isEqualTo("Ann Canary"));
            assertThat(glances(second, query)).isEqualTo(list);
            assertThat(log.folds())
                    .containsOnlyKeys(made)
                    .allSatisfy((_, n) -> assertThat(n).isOne());
            assertThat(second.loaded()).isEmpty();
        }
        var changed = made.getFirst();
        try (var second = new LiveRooms(log, List.of(), this);
                var other = new LiveRooms(memory, List.of(), this)) {
            var before = glances(second, query);
            other.of(changed).submit(new LessonCommand.StartByItself(true), Actor.SERVER);
            var after = glances(second, query);
            assertThat(after.stream().filter(it -> !before.contains(it)))
                    .singleElement()
                    .matches(it -> it.room().equals(changed) && it.lesson().selfStart());
            other.of(changed).submit(new ServerCommand.DeleteRoom(), Actor.SERVER);
            var stale = second.list(query, 0, RoomLog.MAX_PAGE).size();
            assertThat(stale).isEqualTo(LiveRooms.MAX_CREATED - 1);
        }
    }

    private static List<Glance> glances(LiveRooms rooms, RoomLog.RoomQuery query) {
        return rooms.list(query, 0, RoomLog.MAX_PAGE).stream().map(rooms::glance).toList();
    }
}
