package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.room.AppId;
import lyceum.room.ChatEvent;
import lyceum.room.RoomId;
import lyceum.room.Status;
import lyceum.room.UserId;
import org.junit.jupiter.api.Test;

/// What every log must do, whatever it is made of.
abstract class RoomLogContract {
    private static final RoomId ROOM = new RoomId(300_000_001);
    private static final RoomId OTHER = new RoomId(300_000_002);

    abstract RoomLog log();

    /// Ends a person as an erasure does.
    abstract void end(UserId user);

    @Test
    void takesNothingOfWhoIsGone() {
        log().append(List.of(Sample.append(ROOM, 0, 2)));
        assertThat(log().knows(Sample.APP, Sample.ANN.user())).isTrue();
        end(Sample.ANN.user());
        assertThat(log().knows(Sample.APP, Sample.ANN.user())).isFalse();
        assertThat(log().knows(Sample.APP, Sample.BEN.user())).isTrue();
        assertThatThrownBy(() -> log().append(List.of(Sample.append(ROOM, 2, 1))))
                .isInstanceOf(NoKey.class);
        assertThat(log().read(ROOM, 0, 10))
                .hasSize(2)
                .allMatch(line -> line.event() instanceof ChatEvent.MessageGone);
        assertThat(log().met(Sample.APP, Sample.ANN.user())).isEmpty();
    }

    @Test
    void givesBackWhatWasAppended() {
        log().append(List.of(Sample.append(ROOM, 0, 3)));
        log().append(List.of(Sample.append(ROOM, 3, 2)));
        assertThat(log().read(ROOM, 0, 100)).isEqualTo(Sample.lines(ROOM, 1, 5));
        assertThat(log().read(ROOM, 2, 2)).isEqualTo(Sample.lines(ROOM, 3, 2));
        assertThat(log().read(ROOM, 5, 100)).isEmpty();
        assertThat(log().read(OTHER, 0, 100)).isEmpty();
    }

    @Test
    void refusesAWriterThatDoesNotKnowTheNewest() {
        log().append(List.of(Sample.append(ROOM, 0, 3)));
        for (long known : new long[] {0, 1, 2, 4})
            assertThatThrownBy(() -> log().append(List.of(Sample.append(ROOM, known, 2))))
                    .isInstanceOf(Fenced.class);
        assertThat(log().read(ROOM, 0, 100)).hasSize(3);
        assertThat(log().find(ROOM).orElseThrow().seq()).isEqualTo(3);
        log().append(List.of(Sample.append(ROOM, 3, 1)));
    }

    @Test
    void appendsToSeveralRoomsAllOrNothing() {
        log().append(List.of(Sample.append(ROOM, 0, 1)));
        assertThatThrownBy(() ->
                        log().append(
                                        List.of(
                                                Sample.append(OTHER, 0, 2),
                                                Sample.append(ROOM, 0, 1))))
                .isInstanceOf(Fenced.class);
        assertThat(log().find(OTHER)).isEmpty();
        assertThat(log().read(OTHER, 0, 10)).isEmpty();
        log().append(List.of(Sample.append(OTHER, 0, 2), Sample.append(ROOM, 1, 1)));
        assertThat(log().read(OTHER, 0, 10)).hasSize(2);
        assertThat(log().read(ROOM, 0, 10)).hasSize(2);
    }

    @Test
    void findsTheOpenRoomsThatMetAUser() {
        var over = Sample.append(OTHER, 0, 1);
        var row = Sample.row(OTHER, 1, Status.ENDED, Sample.START);
        log().append(
                        List.of(
                                Sample.append(ROOM, 0, 3),
                                new Append(0, over.events(), over.owners(), Set.of(), row)));
        assertThat(log().met(Sample.APP, Sample.ANN.user())).containsExactly(ROOM);
        assertThat(log().met(Sample.APP, Sample.BEN.user())).isEmpty();
        assertThat(log().met(new AppId(3_000_002), Sample.ANN.user())).isEmpty();
    }

    @Test
    void findsAllRoomsThatKnowAUserTheLatestFirst() {
        var over = Sample.append(OTHER, 0, 1);
        var row = Sample.row(OTHER, 1, Status.ENDED, Sample.START.plusSeconds(60));
        log().append(
                        List.of(
                                Sample.append(ROOM, 0, 3),
                                new Append(0, over.events(), over.owners(), Set.of(), row)));
        var ann = Sample.ANN.user();
        assertThat(log().known(Sample.APP, ann, 10))
                .extracting(RoomRow::room)
                .containsExactly(OTHER, ROOM);
        assertThat(log().known(Sample.APP, ann, 1)).extracting(RoomRow::room).containsOnly(OTHER);
        assertThat(log().known(Sample.APP, Sample.BEN.user(), 10)).isEmpty();
        assertThat(log().known(new AppId(3_000_002), ann, 10)).isEmpty();
    }

    @Test
    void oneOfManyWritersOfARoomWins() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    IntStream.range(0, 50)
                            .mapToObj(_ ->
                                    writers.submit(() -> {
                                        try {
                                            log().append(List.of(Sample.append(ROOM, 0, 2)));
                                            return true;
                                        } catch (Fenced late) {
                                            return false;
                                        }
                                    }))
                            .toList();
            var won = 0;
            for (Future<Boolean> each : tries) won += each.get() ? 1 : 0;
            assertThat(won).isOne();
        }
        assertThat(log().read(ROOM, 0, 10)).hasSize(2);
    }

    @Test
    void leavesTheResidueOfWhatIsDeleted() {
        log().append(List.of(Sample.append(ROOM, 0, 3)));
        var next = Sample.append(ROOM, 3, 1);
        var deleted = Set.of(2L, 4L);
        log().append(List.of(new Append(3, next.events(), next.owners(), deleted, next.row())));
        var lines = log().read(ROOM, 0, 10);
        assertThat(lines)
                .extracting(line -> line.event() instanceof ChatEvent.MessageGone)
                .containsExactly(false, true, false, true);
        var before = Sample.lines(ROOM, 2, 1).getFirst();
        assertThat(lines.get(1).at()).isEqualTo(before.at());
        assertThat(lines.get(1).by()).isEqualTo(before.by());
        assertThat(lines.get(1).wish()).isEqualTo(before.wish());
    }

    @Test
    void findsRoomsByTimeAndState() {
        var rooms = IntStream.range(0, 6).mapToObj(i -> new RoomId(300_000_010 - i)).toList();
        for (int i = 0; i < 6; i++) {
            var state = i % 2 == 0 ? Status.SCHEDULED : Status.RUNNING;
            var row = Sample.row(rooms.get(i), 1, state, Sample.START.plusSeconds(i / 2));
            log().append(
                            List.of(
                                    new Append(
                                            0,
                                            Sample.lines(rooms.get(i), 1, 1),
                                            Map.of(),
                                            Set.of(),
                                            row)));
        }
        var all = query(Sample.APP, 0, 2, EnumSet.allOf(Status.class));
        assertThat(log().list(all, 0, 10))
                .extracting(row -> row.room().value() - 300_000_000)
                .containsExactly(9L, 10L, 7L, 8L, 5L, 6L);
        assertThat(log().list(all, 1, 2))
                .extracting(row -> row.room().value() - 300_000_000)
                .containsExactly(10L, 7L);
        assertThat(log().count(all)).isEqualTo(6);
        assertThat(log().count(query(Sample.APP, 1, 1, Set.of(Status.RUNNING)))).isOne();
        assertThat(log().count(query(Sample.APP, 3, 9, Set.of(Status.RUNNING)))).isZero();
        assertThat(log().count(query(Sample.APP, 0, 2, Set.of()))).isZero();
        assertThat(log().count(query(new AppId(3_000_002), 0, 2, all.states()))).isZero();
        assertThat(log().running(2)).hasSize(2).isSubsetOf(rooms);
    }

    private static RoomQuery query(AppId app, int from, int to, Set<Status> states) {
        return new RoomQuery(
                app, Sample.START.plusSeconds(from), Sample.START.plusSeconds(to), states);
    }

    @Test
    void knowsWhatIsDue() {
        log().append(List.of(Sample.append(ROOM, 0, 1)));
        assertThat(log().due(Sample.END.minusMillis(1), 10)).isEmpty();
        assertThat(log().due(Sample.END, 10)).containsExactly(ROOM);
        var done = new RoomRow(ROOM, Sample.APP, Status.ENDED, Sample.START, Sample.END, null, 2);
        log().append(List.of(new Append(1, Sample.lines(ROOM, 2, 1), Map.of(), Set.of(), done)));
        assertThat(log().due(Sample.END, 10)).isEmpty();
        assertThat(log().find(ROOM)).hasValue(done);
    }

    @Test
    void remembersHowFarReadersHaveCome() {
        log().append(List.of(Sample.append(ROOM, 0, 3), Sample.append(OTHER, 0, 1)));
        var marks = log().bookmarks();
        assertThat(marks.of("media", ROOM)).isZero();
        assertThat(marks.behind("media", 10)).containsExactly(ROOM, OTHER);
        marks.set("media", ROOM, 2);
        marks.set("media", OTHER, 1);
        assertThat(marks.of("media", ROOM)).isEqualTo(2);
        assertThat(marks.of("other", ROOM)).isZero();
        assertThat(marks.behind("media", 10)).containsExactly(ROOM);
        marks.set("media", ROOM, 3);
        assertThat(marks.behind("media", 10)).isEmpty();
        assertThat(marks.behind("other", 1)).containsExactly(ROOM);
    }
}
