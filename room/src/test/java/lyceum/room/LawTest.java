package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Laws that hold for every log, tried on classes held at random.
class LawTest {
    private static final int WALKS = 60;
    private static final int STEPS = 400;

    private final long seed = Long.getLong("seed", new Random().nextLong());

    private Stream<Walk> walks() {
        System.out.println("LawTest: -Dseed=" + seed);
        var seeds = new Random(seed);
        return Stream.generate(() -> Walk.of(seeds.nextLong(), STEPS)).limit(WALKS);
    }

    private static Room fold(Room from, List<Recorded> log) {
        for (var line : log) from = from.after(line);
        return from;
    }

    /// The law of views, at every point of the log: what a viewer folds from the lines he is shown,
    /// from a snapshot taken anywhere, is his view of the state.
    @Test
    void theViewOfTheFoldIsTheFoldOfTheView() {
        walks().forEach(walk -> {
            for (var ref : walk.refs()) {
                for (var role : Role.values()) viewHolds(walk, new Viewer(ref, role));
            }
        });
    }

    private static void viewHolds(Walk walk, Viewer viewer) {
        var whole = Room.empty(walk.room().id());
        var seen = whole;
        var late = new ArrayList<Room>();
        for (var line : walk.log()) {
            if (line.seq() % 97 == 0) late.add(View.room(whole, viewer));
            whole = whole.after(line);
            var shown = View.seen(line, viewer);
            seen = seen.after(shown);
            assertThat(seen).isEqualTo(View.room(whole, viewer));
            late.replaceAll(room -> room.after(shown));
        }
        assertThat(late).allMatch(View.room(whole, viewer)::equals);
    }

    /// Who begins without the older chat comes to the same state without that chat.
    @Test
    void olderChatMayBeLeftOut() {
        walks().forEach(walk -> {
            var viewer = new Viewer(walk.refs().getFirst(), Role.TEACHER);
            var half = walk.log().size() / 2;
            var middle = fold(Room.empty(walk.room().id()), walk.log().subList(0, half));
            var cut = half - half / 4;
            var room = View.room(middle, viewer).withChatSince(cut);
            for (var line : walk.log().subList(half, walk.log().size())) {
                room = room.after(View.seen(line, viewer));
            }
            var whole = View.room(walk.room(), viewer);
            assertThat(room).isEqualTo(whole.withChatSince(cut));
            assertThat(whole.chat().whole()).isZero();
        });
    }

    @Test
    void aViewHoldsNothingItMustNot() {
        walks().forEach(walk ->
                walk.refs()
                        .forEach(ref -> {
                            var viewer = new Viewer(ref, Role.STUDENT);
                            var room = View.room(walk.room(), viewer);
                            assertThat(room.roster().people().values())
                                    .allMatch(who -> who.user() == null);
                            assertThat(room.roster().supervisors()).isEmpty();
                            assertThat(room.chat().threads().keySet()).allMatch(ref::equals);
                            assertThat(room.roster().banned().keySet()).allMatch(ref::equals);
                            assertThat(room.roster().refused().keySet()).allMatch(ref::equals);
                            assertThat(room.lesson().settings().recordScene()).isEmpty();
                            assertThat(room.wishes()).isEqualTo(Wishes.NONE);
                        }));
    }

    @Test
    void forgettingSomebodyIsTheFoldOfTheLogWithoutHim() {
        walks().forEach(walk ->
                walk.refs()
                        .forEach(ref -> {
                            var without =
                                    walk.log().stream()
                                            .map(line -> Forgetting.without(line, ref))
                                            .toList();
                            var left = fold(Room.empty(walk.room().id()), without);
                            assertThat(left).isEqualTo(Forgetting.without(walk.room(), ref));
                            var name = "Person " + ref.value().substring(1) + ",";
                            assertThat(left.roster() + " " + left.chat()).doesNotContain(name);
                        }));
    }

    /// Once somebody is forgotten, all that was said before is read without; who folds what is left
    /// sees the same class as who was told.
    @Test
    void whatIsForgottenMayLeaveTheLog() {
        walks().forEach(walk -> {
            var left = new ArrayList<Recorded>();
            for (var line : walk.log()) {
                if (line.event() instanceof RosterEvent.PersonForgotten(var ref))
                    left.replaceAll(older -> Forgetting.without(older, ref));
                left.add(line);
            }
            assertThat(fold(Room.empty(walk.room().id()), left)).isEqualTo(walk.room());
        });
    }

    /// A deleted message leaves the log at once; who folds what is left sees the same class.
    @Test
    void aDeletedMessageMayLeaveTheLog() {
        walks().forEach(walk -> {
            Set<Long> deleted = new HashSet<>();
            for (var line : walk.log()) {
                if (line.event() instanceof ChatEvent.MessageDeleted(var seq, _)) {
                    deleted.add(seq);
                }
            }
            var without =
                    walk.log().stream()
                            .map(line ->
                                    deleted.contains(line.seq())
                                            ? new Recorded(
                                                    line.room(),
                                                    line.seq(),
                                                    line.at(),
                                                    line.by(),
                                                    line.wish(),
                                                    Forgetting.residue(line.event()))
                                            : line)
                            .toList();
            assertThat(fold(Room.empty(walk.room().id()), without)).isEqualTo(walk.room());
        });
    }

    /// Time is told only what is due, and afterwards nothing of it is due any more.
    @Test
    void whatIsDueHappensOnce() {
        walks().forEach(walk -> {
            var room = walk.room();
            var time = new ServerCommand.TimeCame();
            for (int i = 0; i < 20 && room.dueAt().isPresent(); i++) {
                var due = room.dueAt().get();
                var early = due.minusMillis(1);
                assertThat(room.decide(time, Actor.SERVER, early)).isEmpty();
                var events = room.decide(time, Actor.SERVER, due);
                assertThat(events).isNotEmpty();
                for (var event : events) {
                    room =
                            room.after(
                                    new Recorded(
                                            room.id(), room.seq() + 1, due, null, null, event));
                }
            }
            assertThat(room.lesson().status().open()).isFalse();
        });
    }

    @Test
    void theStageIsNeverOverfull() {
        walks().forEach(walk -> {
            var room = Room.empty(walk.room().id());
            for (var line : walk.log()) {
                room = room.after(line);
                var seats = room.lesson().settings().maxMic();
                assertThat(room.stage().seated(room.roster())).isLessThanOrEqualTo(seats);
                if (room.stage().share() != null) {
                    var holder = room.stage().share().person();
                    assertThat(room.roster().here(holder)).isTrue();
                }
            }
        });
    }

    /// Whatever may be sent is sent by somebody who is in the class, and nobody hidden.
    @Test
    void onlyThosePresentSend() {
        walks().forEach(walk ->
                walk.refs()
                        .forEach(ref -> {
                            var room = walk.room();
                            if (room.sources(ref).isEmpty()) return;
                            assertThat(room.roster().here(ref)).isTrue();
                            assertThat(room.lesson().status()).isEqualTo(Status.RUNNING);
                        }));
    }
}
