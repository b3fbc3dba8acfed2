package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lyceum.room.Actor;
import lyceum.room.Leaders;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.ServerCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who is erased while a wish about that person is under way does not come back by it.
class ErasedMeanwhileTest {
    private static final ServerCommand MUTE =
            new ServerCommand.ForbidUsers(List.of(Sample.CYD, Sample.BEN), 60L);

    private final MemoryRoomLog kept = new MemoryRoomLog();
    private final Disturbed log = new Disturbed(kept);
    private final LiveRooms rooms = new LiveRooms(log, List.of(), () -> Sample.START);
    private final List<Happened> told = Collections.synchronizedList(new ArrayList<>());
    private LiveRoom live;

    @BeforeEach
    void open() {
        live = rooms.of(Sample.APP, rooms.create(Sample.create()));
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        live.submit(Sample.enter(Sample.BEN), Actor.SERVER);
        live.subscribe(new Listening(told));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    @Tag("X-01")
    void aWishThatWaitsIsRefusedAndTheOthersOfItsTurnGoOn() throws Exception {
        var writing = new CountDownLatch(1);
        var erased = new CountDownLatch(1);
        log.before =
                () -> {
                    writing.countDown();
                    wait(erased);
                };
        var first = live.ask(Sample.say("one"), Sample.by(Sample.BEN), null);
        wait(writing);
        log.before = () -> {};
        var mute = live.ask(MUTE, Actor.SERVER, null);
        var second = live.ask(Sample.say("two"), Sample.by(Sample.BEN), null);
        kept.end(Sample.CYD.user());
        assertThat(rooms.met(Sample.APP, Sample.CYD.user())).isEmpty();
        erased.countDown();
        assertThat(first.await().events()).hasSize(1);
        assertNobody(mute);
        assertThat(second.await().events()).hasSize(1);
        assertNowhere();
        assertThat(texts()).contains("one", "two");
    }

    @Test
    @Tag("X-01")
    void whatIsDecidedAlreadyIsDecidedAgainWithoutThem() {
        log.before = () -> kept.end(Sample.CYD.user());
        assertNobody(live.ask(MUTE, Actor.SERVER, null));
        assertNowhere();
        log.before = () -> {};
        live.submit(Sample.say("one"), Sample.by(Sample.ANN));
        assertThat(texts()).contains("one");
    }

    @Test
    @Tag("X-01")
    void whatIsWrittenAlreadyIsNotShown() {
        log.after = () -> kept.end(Sample.CYD.user());
        live.submit(MUTE, Actor.SERVER);
        live.submit(Sample.say("one"), Sample.by(Sample.ANN));
        assertNowhere();
        assertThat(texts()).contains("one");
        assertThat(live.room().roster().find(Sample.BEN.user())).isPresent();
    }

    @Test
    @Tag("X-01")
    void whoIsErasedWhileItIsShownIsForgottenAtOnce() {
        var told = new CountDownLatch(1);
        live.subscribe(
                new Listening(new ArrayList<>()) {
                    @Override
                    public void happened(List<Happened> events) {
                        kept.end(Sample.CYD.user());
                        told.countDown();
                    }
                });
        live.submit(MUTE, Actor.SERVER);
        wait(told);
        live.submit(Sample.say("one"), Sample.by(Sample.ANN));
        assertThat(live.room().toString()).doesNotContain(Sample.CYD.name());
        assertThat(live.read(0, 100).toString()).doesNotContain(Sample.CYD.name());
        assertThat(live.room()).isEqualTo(folded());
    }

    @Test
    @Tag("X-01")
    void noClassIsMadeWithThem() {
        var command =
                new ServerCommand.CreateRoom(
                        Sample.APP,
                        Sample.settings(Sample.START, Sample.END),
                        new Leaders(Sample.ANN, List.of(Sample.CYD), List.of()));
        log.before = () -> kept.end(Sample.CYD.user());
        for (int tried = 0; tried < 2; tried++)
            assertThatThrownBy(() -> rooms.create(command))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NO_PERSON));
        assertThat(kept.running(10)).isEmpty();
    }

    private static void assertNobody(Answer answer) {
        assertThatThrownBy(answer::await)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NO_PERSON));
    }

    /// Neither in memory nor in the log nor told to anybody.
    private void assertNowhere() {
        for (var one : List.of(live.room(), live.read(0, 100), kept.read(live.id(), 0, 100), told))
            assertThat(one.toString()).doesNotContain(Sample.CYD.name(), Sample.CYD.user().value());
        assertThat(live.room()).isEqualTo(folded());
    }

    private Room folded() {
        var room = Room.empty(live.id());
        for (var line : kept.read(live.id(), 0, RoomLog.MAX_PAGE)) room = room.after(line);
        return room;
    }

    private String texts() {
        return live.room().chat().toString();
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static class Listening implements RoomListener {
        private final List<Happened> told;

        Listening(List<Happened> told) {
            this.told = told;
        }

        @Override
        public void happened(List<Happened> events) {
            told.addAll(events);
        }

        @Override
        public void closed() {}
    }

    /// A log around whose writing something else happens.
    private static final class Disturbed implements LogBefore {
        private final MemoryRoomLog log;
        volatile Runnable before = () -> {};
        volatile Runnable after = () -> {};

        Disturbed(MemoryRoomLog log) {
            this.log = log;
        }

        @Override
        public RoomLog log() {
            return log;
        }

        @Override
        public void append(List<Append> appends) {
            before.run();
            log.append(appends);
            after.run();
        }
    }
}
