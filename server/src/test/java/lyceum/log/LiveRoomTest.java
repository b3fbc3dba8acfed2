package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import lyceum.room.Actor;
import lyceum.room.ChatCommand;
import lyceum.room.ChatEvent;
import lyceum.room.LessonCommand;
import lyceum.room.MessagePart;
import lyceum.room.Recorded;
import lyceum.room.Refusal;
import lyceum.room.Room;
import lyceum.room.StageCommand;
import lyceum.room.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRoomTest {
    private final SlowLog log = new SlowLog(new MemoryRoomLog());
    private final InstantSource clock = () -> Sample.START.plusNanos(1_234_567);
    private LiveRooms rooms = new LiveRooms(log, List.of(), clock);
    private LiveRoom live;

    @BeforeEach
    void hold() {
        live = rooms.of(Sample.APP, rooms.create(Sample.create()));
        live.submit(Sample.enter(Sample.ANN), Actor.SERVER);
        live.submit(Sample.enter(Sample.BEN), Actor.SERVER);
    }

    @AfterEach
    void end() {
        rooms.close();
    }

    @Test
    void becomesWhatTheLogFoldsTo() {
        for (int i = 0; i < 20; i++) live.submit(Sample.say("hello " + i), Sample.by(Sample.BEN));
        assertThat(live.room()).isEqualTo(folded());
        assertThat(live.read(0, 100)).isEqualTo(log.read(live.id(), 0, 100));
        assertThat(live.read(live.room().seq() - 2, 100)).hasSize(2);
    }

    @Test
    void decidesWhatIsAskedWithoutWaitingInItsOrder() {
        var said = LongStream.rangeClosed(1, 50).mapToObj(n -> "hello " + n).toList();
        var answers =
                said.stream()
                        .map(each -> live.ask(Sample.say(each), Sample.by(Sample.BEN), null))
                        .toList();
        assertThat(answers.stream().map(answer -> answer.await().seq()).toList()).isSorted();
        assertThat(texts()).containsExactlyElementsOf(said);
    }

    @Test
    void grantsAWishOnce() {
        var wish = new Wish("tab", 1);
        var first = live.submit(Sample.say("once"), Sample.by(Sample.BEN), wish);
        var again = live.submit(Sample.say("once"), Sample.by(Sample.BEN), wish);
        assertThat(first.events()).hasSize(1);
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(again.events()).isEmpty();
        assertThat(texts()).containsExactly("once");
    }

    @Test
    void grantsAWishOnceAfterARestartToo() {
        var wish = new Wish("tab", 1);
        var first = live.submit(Sample.say("once"), Sample.by(Sample.BEN), wish);
        rooms.close();
        rooms = new LiveRooms(log, List.of(), clock);
        live = rooms.of(Sample.APP, live.id());
        var again = live.submit(Sample.say("once"), Sample.by(Sample.BEN), wish);
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(texts()).containsExactly("once");
    }

    @Test
    void aWishThatChangedNothingStaysWithoutEffectWhenItComesAgain() {
        var wish = new Wish("tab", 1);
        live.submit(new LessonCommand.StartLesson(), Sample.by(Sample.ANN));
        var lower = new StageCommand.LowerHand();
        var first = live.submit(lower, Sample.by(Sample.BEN), wish);
        assertThat(first.events()).isEmpty();
        live.submit(new StageCommand.RaiseHand(), Sample.by(Sample.BEN), new Wish("other", 1));
        var again = live.submit(lower, Sample.by(Sample.BEN), wish);
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(live.room().stage().handUp(Sample.BEN.fresh())).isTrue();
    }

    @Test
    void aWishThatComesAgainWhileItIsDecidedIsToldWhatTheFirstIs() {
        var no = new Wish("tab", 1);
        var yes = new Wish("tab", 2);
        var by = Sample.by(Sample.BEN);
        log.hold();
        live.ask(Sample.say("before"), by, null);
        await().until(log::isWaitedFor);
        var hand = live.ask(new StageCommand.RaiseHand(), by, no);
        live.ask(new LessonCommand.StartLesson(), Sample.by(Sample.ANN), null);
        var handAgain = live.ask(new StageCommand.RaiseHand(), by, no);
        var said = live.ask(Sample.say("once"), by, yes);
        var saidAgain = live.ask(Sample.say("once"), by, yes);
        log.goOn();
        for (var answer : List.of(hand, handAgain))
            assertThatThrownBy(answer::await)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.reason())
                                            .isEqualTo(Refusal.Reason.NOT_STARTED));
        assertThat(said.await().events()).hasSize(1);
        assertThat(saidAgain.await()).isEqualTo(new Acknowledged(said.await().seq(), List.of()));
        assertThat(texts()).containsExactly("before", "once");
        // What was refused may be asked once more, and is decided anew.
        assertThat(live.submit(new StageCommand.RaiseHand(), by, no).events()).hasSize(1);
    }

    @Test
    void refusesWhatTheRoomRefuses() {
        var before = live.room();
        assertThatThrownBy(() -> live.submit(Sample.say(""), Sample.by(Sample.BEN)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID));
        assertThat(live.room()).isSameAs(before);
    }

    @Test
    void takesTheTextOfADeletedMessageOutOfLogAndTail() {
        var said = live.submit(Sample.say("oh"), Sample.by(Sample.BEN));
        live.submit(new ChatCommand.DeleteMessage(said.seq()), Sample.by(Sample.ANN));
        for (var line :
                List.of(
                        log.read(live.id(), said.seq() - 1, 1).getFirst(),
                        live.read(said.seq() - 1, 1).getFirst()))
            assertThat(line.event()).isEqualTo(new ChatEvent.MessageGone(Sample.BEN.fresh(), null));
        assertThat(live.room().chat()).isEqualTo(folded().chat());
    }

    @Test
    void tellsManyInOrderWithoutHolesFromTheirSnapshotOn() throws Exception {
        var told = Collections.synchronizedList(new ArrayList<Told>());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var n = i;
                people.submit(() -> live.submit(Sample.say("text " + n), Sample.by(Sample.BEN)));
                people.submit(() -> told.add(new Told(live)));
            }
        }
        assertThat(texts()).hasSize(40);
        assertThat(told).hasSize(40);
        for (var each : told) {
            var last = live.room().seq();
            assertThat(each.numbers())
                    .isEqualTo(LongStream.rangeClosed(each.room.seq() + 1, last).boxed().toList());
            assertThat(each.folded()).isEqualTo(live.room());
        }
    }

    @Test
    void tellsNothingAfterTheEndOfASubscription() {
        var told = new Told(live);
        live.submit(Sample.say("one"), Sample.by(Sample.BEN));
        told.subscription.close();
        live.submit(Sample.say("two"), Sample.by(Sample.BEN));
        assertThat(told.numbers()).hasSize(1);
    }

    @Test
    void aListenerThatFailsIsPutOutAlone() {
        var calls = new ArrayList<Integer>();
        var good = new Told(live);
        live.subscribe(
                new RoomListener() {
                    @Override
                    public void happened(List<Happened> events) {
                        calls.add(events.size());
                        throw new IllegalStateException("a bug");
                    }

                    @Override
                    public void closed() {}
                });
        live.submit(Sample.say("one"), Sample.by(Sample.BEN));
        live.submit(Sample.say("two"), Sample.by(Sample.BEN));
        assertThat(calls).containsExactly(1);
        assertThat(good.numbers()).hasSize(2);
    }

    @Test
    void stepsDownWhenSomebodyElseWrites() {
        var told = new Told(live);
        var seq = live.room().seq();
        var row = log.find(live.id()).orElseThrow();
        log.append(
                List.of(
                        new Append(
                                seq,
                                Sample.lines(live.id(), seq + 1, 1),
                                Map.of(),
                                Set.of(),
                                new RoomRow(
                                        row.room(),
                                        row.app(),
                                        row.status(),
                                        row.start(),
                                        row.end(),
                                        row.dueAt(),
                                        seq + 1))));
        assertThatThrownBy(() -> live.submit(Sample.say("late"), Sample.by(Sample.BEN)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE));
        await().until(() -> told.closed);
        var next = rooms.of(Sample.APP, live.id());
        assertThat(next).isNotSameAs(live);
        next.submit(Sample.say("now"), Sample.by(Sample.BEN));
        assertThat(next.room()).isEqualTo(folded());
        assertThat(next.room().seq()).isEqualTo(seq + 2);
    }

    private Room folded() {
        var room = Room.empty(live.id());
        for (var line : log.read(live.id(), 0, RoomLog.MAX_PAGE)) room = room.after(line);
        return room;
    }

    private List<String> texts() {
        return log.read(live.id(), 0, RoomLog.MAX_PAGE).stream()
                .map(Recorded::event)
                .filter(ChatEvent.MessageSent.class::isInstance)
                .map(event -> ((ChatEvent.MessageSent) event).parts().getFirst())
                .map(part -> ((MessagePart.Text) part).text())
                .toList();
    }

    /// Somebody who writes down what is told.
    private static final class Told implements RoomListener {
        final List<Happened> events = Collections.synchronizedList(new ArrayList<>());
        final Subscription subscription;
        final Room room;
        volatile boolean closed;

        Told(LiveRoom live) {
            subscription = live.subscribe(this);
            room = subscription.room();
        }

        @Override
        public void happened(List<Happened> more) {
            events.addAll(more);
        }

        @Override
        public void closed() {
            closed = true;
        }

        List<Long> numbers() {
            return events.stream().map(each -> each.line().seq()).toList();
        }

        Room folded() {
            var state = room;
            for (var each : events) {
                state = state.after(each.line());
                assertThat(state).isEqualTo(each.after());
            }
            return state;
        }
    }
}
