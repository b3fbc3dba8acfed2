package lyceum.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lyceum.OnEngine;
import lyceum.personal.Category;
import lyceum.personal.Limits;
import lyceum.room.ChatEvent;
import lyceum.room.Recorded;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import lyceum.seal.Scope;
import lyceum.seal.ScopeErased;
import lyceum.seal.SealBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(OnEngine.class)
class SqlRoomLogTest extends RoomLogContract {
    private static final RoomId ROOM = new RoomId(300_000_003);

    @Parameter OnEngine engine;
    @TempDir Path directory;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(directory, engine, () -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    RoomLog log() {
        return store.log;
    }

    @Override
    void end(UserId user) {
        var vault = store.installation.vault();
        vault.destroy(List.of(vault.person(Sample.APP.value(), user.value()).orElseThrow()));
    }

    @Test
    void isThereAfterARestart() {
        log().append(List.of(Sample.append(ROOM, 0, 3)));
        log().bookmarks().set("media", ROOM, 2);
        close();
        open();
        assertThat(log().read(ROOM, 0, 100)).isEqualTo(Sample.lines(ROOM, 1, 3));
        assertThat(log().bookmarks().of("media", ROOM)).isEqualTo(2);
        assertThatThrownBy(() -> log().append(List.of(Sample.append(ROOM, 0, 1))))
                .isInstanceOf(Fenced.class);
    }

    @Test
    void writesNothingReadable() throws IOException {
        log().append(List.of(Sample.append(ROOM, 0, 500)));
        var ref = Sample.ANN.fresh().value();
        assertThat(bytes()).doesNotContain("canary", "Canary", "MessageSent", ref);
        close(); // moves everything from the write-ahead log into the main file
        assertThat(bytes()).doesNotContain("canary", "Canary", "MessageSent", ref);
        open();
    }

    @Test
    void leavesNothingOfAnEventThatWasDeleted() throws IOException {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        var sealed = new String(sealed("room_personal", 1), ISO_8859_1);
        assertThat(bytes()).contains(sealed);
        var next = Sample.append(ROOM, 2, 1);
        log().append(List.of(new Append(2, next.events(), next.owners(), Set.of(1L), next.row())));
        store.commit.scrub();
        assertThat(bytes()).doesNotContain(sealed);
        close();
        open();
        assertThat(log().read(ROOM, 0, 1).getFirst().event())
                .isInstanceOf(ChatEvent.MessageGone.class);
    }

    @Test
    void readsTheResidueOnceThePersonIsGone() {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        var vault = store.installation.vault();
        var ann = vault.person(Sample.APP.value(), Sample.ANN.user().value()).orElseThrow();
        vault.destroy(List.of(ann));
        assertThat(log().read(ROOM, 0, 10))
                .hasSize(2)
                .extracting(Recorded::event)
                .allMatch(ChatEvent.MessageGone.class::isInstance);
    }

    @Test
    void aRoomThatNamesWhoIsGoneLeavesNoKey() {
        end(Sample.ANN.user());
        assertThatThrownBy(() -> log().append(List.of(Sample.append(ROOM, 0, 1))))
                .isInstanceOf(NoKey.class);
        var vault = store.installation.vault();
        assertThat(vault.lives(new Scope.Room(Sample.APP.value(), ROOM.value()))).isFalse();
    }

    @Test
    void writesNothingOfWhomIsEndedBetweenSealingAndWriting() throws Exception {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        var holds = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            two.submit(() ->
                    store.commit.write(sql -> {
                        holds.countDown();
                        return awaited(held);
                    }));
            awaited(holds);
            var late = two.submit(() -> log().append(List.of(Sample.append(ROOM, 2, 1))));
            await().until(() -> store.commit.waiting() == 1);
            end(Sample.ANN.user());
            held.countDown();
            assertThatThrownBy(late::get).hasCauseInstanceOf(NoKey.class);
        }
        assertThat(log().read(ROOM, 0, 10)).hasSize(2);
    }

    @Test
    @Tag("X-04")
    void writesNothingThatIsSaidByWhomWasFrozenSinceItWasDecided() {
        var frozen = new AtomicBoolean();
        var limits = frozen(frozen);
        var log = new SqlRoomLog(store.database, store.commit, store.installation, limits);
        log.append(List.of(Sample.append(ROOM, 0, 2)));
        assertThat(log.silences(Sample.APP, Sample.ANN.user())).isFalse();
        frozen.set(true);
        assertThat(log.silences(Sample.APP, Sample.ANN.user())).isTrue();
        assertThatThrownBy(() -> log.append(List.of(Sample.append(ROOM, 2, 1))))
                .isInstanceOf(Silenced.class);
        assertThat(log().read(ROOM, 0, 10)).hasSize(2);
    }

    private static Limits frozen(AtomicBoolean frozen) {
        return new Limits() {
            @Override
            public @Nullable Duration of(long app, Category category) {
                return null;
            }

            @Override
            public Instant tooOld(long app, Category category) {
                return Instant.EPOCH;
            }

            @Override
            public boolean frozen(long app, long person) {
                return frozen.get();
            }
        };
    }

    private static boolean awaited(CountDownLatch held) {
        try {
            return held.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void opensNothingOnceTheRoomIsGone() {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        var room = new Scope.Room(Sample.APP.value(), ROOM.value());
        store.installation.vault().destroy(List.of(room));
        assertThatThrownBy(() -> log().read(ROOM, 0, 10)).isInstanceOf(ScopeErased.class);
    }

    @Test
    void aRoomThatWasNotCreatedLeavesNoKey() {
        log().append(List.of(Sample.append(ROOM, 0, 1)));
        var other = new RoomId(300_000_004);
        assertThatThrownBy(() ->
                        log().append(
                                        List.of(
                                                Sample.append(other, 0, 1),
                                                Sample.append(ROOM, 0, 1))))
                .isInstanceOf(Fenced.class);
        var vault = store.installation.vault();
        assertThat(vault.lives(new Scope.Room(Sample.APP.value(), other.value()))).isFalse();
        assertThat(vault.lives(new Scope.Room(Sample.APP.value(), ROOM.value()))).isTrue();
    }

    @Test
    void doesNotOpenAPayloadMovedToAnotherPlace() {
        log().append(List.of(Sample.append(ROOM, 0, 1)));
        log().append(List.of(Sample.append(ROOM, 1, 1)));
        for (var table : List.of("room_personal", "room_payload"))
            store.commit.write(sql ->
                    sql.run(
                            "UPDATE " + table + " SET sealed = ? WHERE room = ? AND seq = 2",
                            sealed(table, 1),
                            ROOM.value()));
        assertThatThrownBy(() -> log().read(ROOM, 0, 10)).isInstanceOf(SealBroken.class);
        assertThat(log().read(ROOM, 0, 1)).hasSize(1);
    }

    private byte[] sealed(String table, long seq) {
        return store.database
                .read(sql ->
                        sql.one(
                                "SELECT sealed FROM " + table + " WHERE room = ? AND seq = ?",
                                row -> row.bytes("sealed"),
                                ROOM.value(),
                                seq))
                .orElseThrow();
    }

    private String bytes() throws IOException {
        return engine.bytes(directory);
    }
}
