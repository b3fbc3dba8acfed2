package lyceum.media;

import static lyceum.media.Lesson.ANN;
import static lyceum.media.Lesson.BEN;
import static lyceum.media.Lesson.CEM;
import static lyceum.media.Lesson.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import lyceum.log.LiveRooms;
import lyceum.log.MemoryRoomLog;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.RosterCommand;
import lyceum.room.ServerCommand;
import lyceum.room.Source;
import lyceum.room.StageCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reader against the engine's twin: whatever happens, the engine ends up as the log says.
final class MediaReaderTest {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final FakeMedia engine = new FakeMedia();
    private final MediaReader reader = new MediaReader(engine, Clock.systemUTC());
    private final LiveRooms rooms =
            new LiveRooms(new MemoryRoomLog(), List.of(reader), Clock.systemUTC());
    private Lesson lesson;

    @BeforeEach
    void begin() {
        reader.watch(rooms);
        lesson = Lesson.begin(rooms, 0);
        await().until(() -> engine.rooms().contains(lesson.live().id()));
    }

    @AfterEach
    void end() {
        rooms.close();
        reader.close();
    }

    private FakeMedia.Guest join(PersonRef person) {
        var ticket = reader.ticket(lesson.live().id(), person).orElseThrow();
        return engine.join(ticket);
    }

    private MediaRights rights(PersonRef person) {
        return engine.people(lesson.live().id()).stream()
                .filter(it -> it.identity().equals(person.value()))
                .map(Present::rights)
                .findFirst()
                .orElse(null);
    }

    @Test
    void theRoomIsThereWhileTheClassRuns() {
        var ann = join(ANN);
        lesson.by(ANN, new LessonCommand.EndLesson());
        await().until(() -> engine.rooms().isEmpty());
        assertThat(ann.isIn()).isFalse();
        assertThat(reader.ticket(lesson.live().id(), ANN)).isEmpty();
    }

    @Test
    void onlyWhoIsInTheClassGetsATicket() {
        assertThat(reader.ticket(lesson.live().id(), SUE)).isEmpty();
        lesson.by(BEN, new RosterCommand.Leave());
        assertThat(reader.ticket(lesson.live().id(), BEN)).isEmpty();
        assertThat(reader.ticket(new RoomId(5), ANN)).isEmpty();
    }

    @Test
    void anOldTicketOpensNothingToWhoWasRemoved() {
        var room = lesson.live().id();
        lesson.live().submit(new ServerCommand.Drop(CEM), Actor.SERVER);
        assertThat(reader.ready(room, CEM)).as("a line that just broke").isTrue();
        assertThat(reader.ready(room, BEN)).isTrue();
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, null));
        assertThat(reader.ready(room, BEN)).isFalse();
        assertThat(reader.ready(room, SUE)).isFalse();
    }

    @Test
    void rightsFollowTheStage() {
        var ben = join(BEN);
        assertThat(rights(BEN).sends()).containsOnly(Source.MICROPHONE, Source.CAMERA);
        lesson.openCamera(BEN);
        assertThat(ben.send(Source.CAMERA)).isTrue();
        lesson.by(ANN, new StageCommand.AllowCamera(BEN, false));
        await().until(() -> rights(BEN).sends().equals(Set.of(Source.MICROPHONE)));
        assertThat(ben.isSending(Source.CAMERA)).isFalse();
        lesson.by(ANN, new StageCommand.AllowShare(BEN, true));
        await().until(() -> rights(BEN).sends().contains(Source.SCREEN));
        lesson.by(ANN, new StageCommand.TakeOffStage(BEN));
        await().until(() -> rights(BEN).sends().equals(Set.of(Source.SCREEN)));
    }

    @Test
    void aMuteHoldsForTheTrackAndNotForTheRight() {
        var ben = join(BEN);
        lesson.openMic(BEN);
        ben.send(Source.MICROPHONE);
        lesson.by(ANN, new StageCommand.MutePerson(BEN));
        await().until(() -> !ben.isSending(Source.MICROPHONE));
        assertThat(rights(BEN).sends()).contains(Source.MICROPHONE);
        lesson.openMic(BEN);
        ben.unmute(Source.MICROPHONE);
        lesson.by(ANN, new StageCommand.AllowShare(CEM, true));
        await().during(RoomMedia.GRACE.multipliedBy(2))
                .atMost(LIMIT)
                .until(() -> ben.isSending(Source.MICROPHONE));
    }

    @Test
    void muteAndRightsAreTrueAtOnce() {
        var ben = join(BEN);
        var muted =
                Soon.quickest(
                        () -> {
                            lesson.openMic(BEN);
                            ben.send(Source.MICROPHONE);
                        },
                        () -> lesson.by(ANN, new StageCommand.MutePerson(BEN)),
                        () -> !ben.isSending(Source.MICROPHONE));
        assertThat(muted).isLessThan(Soon.PROMISED);
        var allowed =
                Soon.quickest(
                        () -> {
                            lesson.by(ANN, new StageCommand.AllowCamera(BEN, true));
                            await().until(() -> rights(BEN).sends().contains(Source.CAMERA));
                        },
                        () -> lesson.by(ANN, new StageCommand.AllowCamera(BEN, false)),
                        () -> !rights(BEN).sends().contains(Source.CAMERA));
        assertThat(allowed).isLessThan(Soon.PROMISED);
    }

    @Test
    void muteAllSparesTheTeacher() {
        var ann = join(ANN);
        var ben = join(BEN);
        lesson.openMic(ANN);
        lesson.openMic(BEN);
        ann.send(Source.MICROPHONE);
        ben.send(Source.MICROPHONE);
        lesson.by(ANN, new StageCommand.MuteAll());
        await().until(() -> !ben.isSending(Source.MICROPHONE));
        assertThat(ann.isSending(Source.MICROPHONE)).isTrue();
    }

    @Test
    void whoOpensAMicrophoneWithoutSayingSoIsSilenced() {
        var ben = join(BEN);
        ben.send(Source.MICROPHONE);
        reader.changed(lesson.live().id());
        await().until(() -> !ben.isSending(Source.MICROPHONE));
    }

    @Test
    void aSharedScreenEndsWithItsShare() {
        var ann = join(ANN);
        lesson.by(ANN, new StageCommand.StartShare(false));
        ann.send(Source.SCREEN);
        lesson.by(ANN, new StageCommand.StopShare());
        await().until(() -> !ann.isSending(Source.SCREEN));
    }

    @Test
    void whoWasRemovedIsGoneAlsoWithAnOldTicket() {
        var ticket = reader.ticket(lesson.live().id(), BEN).orElseThrow();
        var ben = engine.join(ticket);
        lesson.by(ANN, new RosterCommand.KickPerson(BEN, 60L));
        await().until(() -> !ben.isIn());
        var again = engine.join(ticket);
        assertThat(again).isNotNull();
        reader.changed(lesson.live().id());
        await().until(() -> !again.isIn());
    }

    @Test
    void whoLosesTheSocketKeepsThePictureForAWhile() {
        var ben = join(BEN);
        lesson.openCamera(BEN);
        ben.send(Source.CAMERA);
        lesson.drop(BEN);
        lesson.by(CEM, new RosterCommand.Leave());
        reader.changed(lesson.live().id());
        await().during(RoomMedia.GRACE).atMost(LIMIT).until(() -> ben.isSending(Source.CAMERA));
    }

    @Test
    void aSupervisorIsHiddenAndOnlyWatches() {
        lesson.watch(SUE);
        var sue = join(SUE);
        assertThat(rights(SUE)).isEqualTo(MediaRights.SUPERVISOR);
        assertThat(sue.send(Source.CAMERA)).isFalse();
        reader.changed(lesson.live().id());
        lesson.openMic(BEN);
        assertThat(sue.isIn()).isTrue();
    }

    @Test
    void everythingIsMadeAgainAfterTheEngineWasAway() {
        engine.away(true);
        reader.engineGone();
        lesson.by(ANN, new StageCommand.AllowMic(BEN, false));
        engine.away(false);
        reader.lookEverywhere();
        await().until(() -> engine.rooms().contains(lesson.live().id()));
        join(BEN);
        assertThat(rights(BEN).sends()).containsOnly(Source.CAMERA);
    }

    @Test
    void aClassThatRunsCanBeJoinedAtOnceWhenSomebodyAsks() {
        engine.away(true);
        reader.engineGone();
        engine.away(false);
        assertThat(reader.ready(lesson.live().id(), ANN)).isTrue();
        assertThat(engine.rooms()).contains(lesson.live().id());
        assertThat(reader.ready(new RoomId(5), ANN)).isFalse();
    }

    @Test
    void studentsMeetOnlyWhoLeadsWhereTheClassSaysSo() {
        var apart = Lesson.begin(rooms, 1);
        lesson = apart;
        await().until(() -> engine.rooms().contains(apart.live().id()));
        var ann = join(ANN);
        var ben = join(BEN);
        var cem = join(CEM);
        apart.watch(SUE);
        var sue = join(SUE);
        for (var each : List.of(ANN, BEN)) apart.openCamera(each);
        ann.send(Source.CAMERA);
        ben.send(Source.CAMERA);
        reader.changed(apart.live().id());
        await().until(() -> !cem.receives(BEN.value(), Source.CAMERA));
        assertThat(cem.receives(ANN.value(), Source.CAMERA)).isTrue();
        assertThat(ann.receives(BEN.value(), Source.CAMERA)).isTrue();
        assertThat(sue.receives(BEN.value(), Source.CAMERA)).isTrue();
    }
}
