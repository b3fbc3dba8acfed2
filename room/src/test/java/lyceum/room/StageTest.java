package lyceum.room;

import static lyceum.room.Story.AMARA;
import static lyceum.room.Story.DAVID;
import static lyceum.room.Story.OTHER;
import static lyceum.room.Story.START;
import static lyceum.room.Story.STUDENT;
import static lyceum.room.Story.TEACHER;
import static lyceum.room.Story.VERA;
import static lyceum.room.Story.running;
import static lyceum.room.Story.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final StageCommand RAISE = new StageCommand.RaiseHand();
    private static final StageCommand ACCEPT = new StageCommand.AcceptInvitation();
    private static final ServerCommand TIME = new ServerCommand.TimeCame();

    private static Story onStage() {
        return running()
                .does(TEACHER, new StageCommand.InviteToStage(STUDENT))
                .does(STUDENT, ACCEPT);
    }

    @Test
    void handsKeepTheirOrder() {
        var story = running().does(OTHER, RAISE).at(5).does(STUDENT, RAISE);
        assertThat(story.room().stage().hands())
                .containsExactly(new Hand(OTHER, START), new Hand(STUDENT, START.plusSeconds(5)));
        story.then(OTHER, RAISE);
        story.then(OTHER, new StageCommand.LowerHand(), new StageEvent.HandLowered(OTHER));
        story.then(TEACHER, new StageCommand.LowerAllHands(), new StageEvent.HandsLowered());
    }

    @Test
    void anInvitationNeedsConsent() {
        var story = running().does(STUDENT, RAISE);
        story.then(
                TEACHER,
                new StageCommand.InviteToStage(STUDENT),
                new StageEvent.StageInvited(STUDENT, START.plusSeconds(30)));
        story.does(TEACHER, new StageCommand.InviteToStage(STUDENT));
        story.then(STUDENT, ACCEPT, new StageEvent.StageEntered(STUDENT));
        story.does(STUDENT, ACCEPT);
        assertThat(story.room().stage().hands()).isEmpty();
        assertThat(story.room().stage().invited()).isEmpty();
        assertThat(story.room().sources(STUDENT))
                .containsExactlyInAnyOrder(Source.MICROPHONE, Source.CAMERA);
    }

    @Test
    void underDirectControlThereIsNone() {
        running(settings(2, true))
                .then(
                        TEACHER,
                        new StageCommand.InviteToStage(STUDENT),
                        new StageEvent.StageEntered(STUDENT));
    }

    @Test
    void anInvitationRunsOut() {
        var story = running().does(TEACHER, new StageCommand.InviteToStage(STUDENT));
        assertThat(story.room().dueAt()).contains(START.plusSeconds(30));
        story.at(30)
                .then(
                        TIME,
                        new StageEvent.InvitationEnded(
                                STUDENT, StageEvent.InvitationResult.RAN_OUT));
        story.at(31).refused(STUDENT, ACCEPT, Refusal.Reason.NOT_INVITED);
        story.refused(OTHER, ACCEPT, Refusal.Reason.NOT_INVITED);
    }

    @Test
    void seatsAreCountedWithoutTheTeacher() {
        var story =
                running(settings(1, false)).does(TEACHER, new StageCommand.InviteToStage(STUDENT));
        story.refused(TEACHER, new StageCommand.InviteToStage(OTHER), Refusal.Reason.STAGE_FULL);
        story.does(STUDENT, ACCEPT);
        story.refused(TEACHER, new StageCommand.InviteToStage(OTHER), Refusal.Reason.STAGE_FULL);
        story.does(TEACHER, new StageCommand.TakeOffStage(STUDENT));
        story.does(TEACHER, new StageCommand.InviteToStage(OTHER)).does(OTHER, ACCEPT);
        assertThat(story.room().stage().seats()).containsOnlyKeys(TEACHER, OTHER);
    }

    @Test
    void autoMicSeatsWhoComesWhileSeatsAreFree() {
        var story = running(new Settings().maxMic(2).autoMic(true).build()).enters(VERA);
        assertThat(story.room().stage().seats()).containsOnlyKeys(TEACHER, STUDENT, OTHER);
    }

    @Test
    void mutedMayUnmuteButWithdrawnMayNot() {
        var story = onStage().does(STUDENT, new StageCommand.SwitchMic(true));
        story.does(TEACHER, new StageCommand.MutePerson(STUDENT));
        assertThat(story.room().stage().seats().get(STUDENT).mic()).isFalse();
        story.does(STUDENT, new StageCommand.SwitchMic(true));
        story.does(TEACHER, new StageCommand.AllowMic(STUDENT, false));
        assertThat(story.room().stage().seats().get(STUDENT).mic()).isFalse();
        story.refused(STUDENT, new StageCommand.SwitchMic(true), Refusal.Reason.NO_RIGHT);
    }

    @Test
    void whoLosesBothRightsLeavesTheStageIfTheClassIsSoSet() {
        for (var leaves : List.of(true, false)) {
            var story =
                    running(new Settings().turnOffMic(leaves).direct(true).build())
                            .does(TEACHER, new StageCommand.InviteToStage(STUDENT))
                            .does(TEACHER, new StageCommand.AllowMic(STUDENT, false))
                            .does(TEACHER, new StageCommand.AllowCamera(STUDENT, false));
            assertThat(story.room().stage().seats().containsKey(STUDENT)).isEqualTo(!leaves);
        }
    }

    @Test
    void muteAllSparesThoseWhoLead() {
        var story =
                onStage()
                        .does(TEACHER, new StageCommand.SwitchMic(true))
                        .does(STUDENT, new StageCommand.SwitchMic(true));
        story.then(
                TEACHER,
                new StageCommand.MuteAll(),
                new StageEvent.AllMuted(new People(List.of(STUDENT))));
    }

    @Test
    void oneMaySpeakAlone() {
        var story =
                onStage()
                        .does(TEACHER, new StageCommand.InviteToStage(OTHER))
                        .does(OTHER, ACCEPT)
                        .does(OTHER, new StageCommand.SwitchMic(true))
                        .does(TEACHER, new StageCommand.LetOneSpeak(STUDENT));
        assertThat(story.room().stage().seats().get(OTHER).mic()).isFalse();
        story.refused(OTHER, new StageCommand.SwitchMic(true), Refusal.Reason.NO_RIGHT);
        story.does(STUDENT, new StageCommand.SwitchMic(true));
        story.does(TEACHER, new StageCommand.SwitchMic(true));
        story.does(TEACHER, new StageCommand.LetOneSpeak(null));
        story.does(OTHER, new StageCommand.SwitchMic(true));
        assertThat(story.room().stage().seats().get(OTHER).mic()).isTrue();
    }

    @Test
    void whoLeadsTakesASeatUnaskedWhileOneIsFree() {
        var take = new StageCommand.TakeSeat();
        var assistant = DAVID.fresh();
        var story = running().enters(DAVID);
        story.then(assistant, take, new StageEvent.StageEntered(assistant));
        story.does(assistant, take);
        assertThat(story.room().sources(assistant)).contains(Source.MICROPHONE, Source.CAMERA);
        story.then(assistant, take);
        running(settings(0, false))
                .enters(DAVID)
                .refused(assistant, take, Refusal.Reason.STAGE_FULL);
    }

    @Test
    void nobodyOffStageIsHeard() {
        var story = running();
        story.refused(STUDENT, new StageCommand.SwitchMic(true), Refusal.Reason.NOT_ON_STAGE);
        story.refused(STUDENT, new StageCommand.TakeSeat(), Refusal.Reason.NOT_ALLOWED);
        assertThat(story.room().sources(STUDENT)).isEmpty();
    }

    @Test
    void oneScreenIsSharedAtATime() {
        var story = onStage().does(STUDENT, new StageCommand.AskToShare());
        story.refused(STUDENT, new StageCommand.StartShare(true), Refusal.Reason.NO_RIGHT);
        story.does(TEACHER, new StageCommand.AllowShare(STUDENT, true))
                .does(STUDENT, new StageCommand.StartShare(true))
                .enters(DAVID);
        assertThat(story.room().stage().shareAsks().refs()).isEmpty();
        story.refused(
                DAVID.fresh(), new StageCommand.StartShare(false), Refusal.Reason.SHARE_TAKEN);
        story.refused(OTHER, new StageCommand.StopShare(), Refusal.Reason.NOT_ALLOWED);
        story.then(
                TEACHER,
                new StageCommand.StartShare(false),
                new StageEvent.ShareStopped(STUDENT),
                new StageEvent.ShareStarted(TEACHER, false));
        story.then(
                TEACHER,
                new StageCommand.AllowShare(STUDENT, false),
                new StageEvent.ShareAllowed(STUDENT, false),
                new StageEvent.ShareStopped(STUDENT));
    }

    @Test
    void aLostConnectionKeepsTheSeatForAMinute() {
        var story =
                onStage()
                        .does(OTHER, RAISE)
                        .server(new ServerCommand.Drop(STUDENT))
                        .server(new ServerCommand.Drop(OTHER));
        story.at(59).then(TIME);
        assertThat(story.room().dueAt()).contains(START.plusSeconds(60));
        story.at(60)
                .then(TIME, new StageEvent.StageExited(STUDENT), new StageEvent.HandLowered(OTHER));
        story.enters(AMARA).then(TIME, new StageEvent.HandLowered(OTHER));
        assertThat(story.room().stage().seats()).containsKey(STUDENT);
    }

    @Test
    void nothingHappensOnStageBeforeTheStart() {
        var story = Story.scheduled(settings(2, false)).enters(AMARA);
        story.refused(STUDENT, RAISE, Refusal.Reason.NOT_STARTED);
    }

    @Test
    void howOftenSomebodyCameOnStageIsCounted() {
        var story = Story.running();
        for (int time = 1; time <= 2; time++) {
            story.does(TEACHER, new StageCommand.InviteToStage(STUDENT))
                    .does(STUDENT, new StageCommand.AcceptInvitation())
                    .does(STUDENT, new StageCommand.SwitchMic(true))
                    .does(STUDENT, new StageCommand.SwitchMic(false))
                    .does(STUDENT, new StageCommand.SwitchMic(true))
                    .does(STUDENT, new StageCommand.LeaveStage());
            assertThat(story.room().stage().stageTimes()).containsEntry(STUDENT, time);
        }
        assertThat(story.room().stage().stageTimes()).doesNotContainKey(OTHER);
    }
}
