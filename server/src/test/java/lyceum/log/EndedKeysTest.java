package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Refusal;
import lyceum.room.RoomId;
import lyceum.seal.Scope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rooms of a store in which keys end.
class EndedKeysTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Sample.START);

    @TempDir Path directory;

    private Store store;
    private LiveRooms rooms;

    @BeforeEach
    void open() {
        store = new Store(directory);
        rooms = new LiveRooms(store.log, List.of(), CLOCK);
    }

    @AfterEach
    void close() {
        rooms.close();
        store.close();
    }

    private void restart() {
        close();
        open();
    }

    @Test
    void aRoomWhoseKeyIsGoneIsNoRoom() {
        store.installation.vault().whenEnded(rooms::ended);
        var id = rooms.create(Sample.create());
        var other = rooms.create(Sample.create());
        var row = rooms.row(id).orElseThrow();
        var live = rooms.of(id);
        var told = new CountDownLatch(1);
        live.subscribe(listener(told::countDown));
        store.installation.vault().destroy(List.of(scope(id)));
        await().until(() -> told.getCount() == 0);
        assertNoRoom(() -> rooms.of(id));
        assertNoRoom(() -> rooms.glance(row));
        assertThat(rooms.of(other).open()).isTrue();
        restart();
        assertNoRoom(() -> rooms.of(Sample.APP, id));
        assertNoRoom(() -> rooms.glance(row));
        rooms.of(other).submit(Sample.enter(Sample.BEN), Actor.SERVER);
    }

    /// As long as nobody has told the room.
    @Test
    void whatIsAskedOfARoomWhoseKeyIsGoneIsRefused() {
        var id = rooms.create(Sample.create());
        var live = rooms.of(id);
        store.installation.vault().destroy(List.of(scope(id)));
        assertNoRoom(() -> live.submit(Sample.enter(Sample.BEN), Actor.SERVER));
        await().until(() -> !live.open());
        assertNoRoom(() -> rooms.of(id));
    }

    private static Scope.Room scope(RoomId id) {
        return new Scope.Room(Sample.APP.value(), id.value());
    }

    private static RoomListener listener(Runnable whenClosed) {
        return new RoomListener() {
            @Override
            public void happened(List<Happened> events) {}

            @Override
            public void closed() {
                whenClosed.run();
            }
        };
    }

    @Test
    void knowsWhereAUserIsKnown() {
        var loaded = rooms.create(Sample.create());
        var not = rooms.create(Sample.create());
        var without = rooms.create(Sample.create());
        for (var id : List.of(loaded, not))
            rooms.of(id).submit(Sample.enter(Sample.BEN), Actor.SERVER);
        rooms.of(without);
        restart();
        rooms.of(loaded);
        var ben = Sample.BEN.fresh();
        assertThat(rooms.met(Sample.APP, Sample.BEN.user()))
                .isEqualTo(Map.of(loaded, ben, not, ben));
        assertThat(rooms.met(new AppId(3_000_002), Sample.BEN.user())).isEmpty();
    }

    private static void assertNoRoom(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_ROOM));
    }
}
