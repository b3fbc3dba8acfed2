package lyceum.room;

import static lyceum.room.Story.AMARA;
import static lyceum.room.Story.DAVID;
import static lyceum.room.Story.ELENA;
import static lyceum.room.Story.IVO;
import static lyceum.room.Story.OTHER;
import static lyceum.room.Story.RAVI;
import static lyceum.room.Story.START;
import static lyceum.room.Story.STUDENT;
import static lyceum.room.Story.TEACHER;
import static lyceum.room.Story.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final PersonRef WAITING = IVO.fresh();
    private static final PersonRef FRESH = new PersonRef("pagain");
    private static final ServerCommand IVO_COMES = new ServerCommand.Enter(IVO, Device.WEB);

    @Test
    void whoComesIsNamedOnce() {
        var story = Story.scheduled(Story.settings(2, false));
        story.then(
                new ServerCommand.Enter(AMARA, Device.IOS),
                new RosterEvent.PersonNamed(STUDENT, AMARA.person()),
                new RosterEvent.PersonJoined(STUDENT, Device.IOS));
        story.enters(AMARA).does(STUDENT, new RosterCommand.Leave());
        var again =
                new Newcomer(new PersonRef("pother"), AMARA.user(), "Amara", "", 5, false, false);
        story.then(
                new ServerCommand.Enter(again, Device.WEB),
                new RosterEvent.PersonJoined(STUDENT, Device.WEB));
    }

    @Test
    void aClassKnowsSoManyPeopleAndNoMore() {
        var room = Story.running().room();
        while (room.roster().known() < Roster.MOST_KNOWN) {
            var ref = new PersonRef("p" + room.seq());
            var person = new Person(new UserId("u" + room.seq()), "Ann", "", 1, true, false);
            var named = new RosterEvent.PersonNamed(ref, person);
            room = room.after(new Recorded(room.id(), room.seq() + 1, START, null, null, named));
        }
        var full = room;
        for (var command :
                List.of(
                        IVO_COMES,
                        new ServerCommand.KickUser(IVO, null),
                        new ServerCommand.ForbidUsers(List.of(IVO), null))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> full.decide(command, Actor.SERVER, START))
                    .matches(refusal -> refusal.reason() == Refusal.Reason.ROOM_FULL);
        }
        var back = new ServerCommand.Enter(AMARA, Device.WEB);
        var left =
                new Recorded(
                        room.id(),
                        room.seq() + 1,
                        START,
                        null,
                        null,
                        new RosterEvent.PersonLeft(STUDENT));
        assertThat(room.after(left).decide(back, Actor.SERVER, START)).hasSize(1);
    }

    @Test
    void rolesComeFromTheClassAlone() {
        var story = Story.running().enters(DAVID);
        assertThat(story.room().roleOf(TEACHER)).isEqualTo(Role.TEACHER);
        assertThat(story.room().roleOf(DAVID.fresh())).isEqualTo(Role.ASSISTANT);
        assertThat(story.room().roleOf(STUDENT)).isEqualTo(Role.STUDENT);
    }

    @Test
    void guestsAreGuestsAtARoundTableOnly() {
        var leaders = new Leaders(ELENA, List.of(), List.of(AMARA));
        for (var type : List.of(0, 3)) {
            var story =
                    new Story()
                            .server(
                                    new ServerCommand.CreateRoom(
                                            new AppId(1),
                                            new Settings().roomType(type).build(),
                                            leaders));
            assertThat(story.room().roleOf(STUDENT))
                    .isEqualTo(type == 3 ? Role.GUEST : Role.STUDENT);
        }
    }

    @Test
    void aKickedPersonLosesSeatAndHandAndStaysOut() {
        var story =
                Story.running()
                        .does(STUDENT, new StageCommand.RaiseHand())
                        .does(TEACHER, new StageCommand.InviteToStage(STUDENT))
                        .does(STUDENT, new StageCommand.AcceptInvitation());
        story.then(
                TEACHER,
                new RosterCommand.KickPerson(STUDENT, 60L),
                new StageEvent.StageExited(STUDENT),
                new RosterEvent.PersonKicked(STUDENT, START.plusSeconds(60)));
        story.does(TEACHER, new RosterCommand.KickPerson(STUDENT, 60L));
        var back = new ServerCommand.Enter(AMARA, Device.WEB);
        story.refused(back, Refusal.Reason.REMOVED);
        story.at(60).then(back, new RosterEvent.PersonJoined(STUDENT, Device.WEB));
    }

    @Test
    void whoWasRemovedIsNotToldFromWhoLeft() {
        var viewer = new Viewer(OTHER, Role.STUDENT);
        var shown = new ArrayList<Seen>();
        for (var event :
                List.of(
                        new RosterEvent.PersonLeft(STUDENT),
                        new RosterEvent.PersonKicked(STUDENT, null))) {
            var by = event instanceof RosterEvent.PersonLeft ? STUDENT : TEACHER;
            var line = new Recorded(new RoomId(300_000_001), 9, START, by, null, event);
            shown.add(View.seen(line, viewer));
        }
        assertThat(shown.getFirst()).isEqualTo(shown.getLast());
    }

    @Test
    void forEverIsLiftedByUnblocking() {
        var story = Story.running().server(new ServerCommand.KickUser(AMARA, null)).at(1_000_000);
        story.refused(new ServerCommand.Enter(AMARA, Device.WEB), Refusal.Reason.REMOVED);
        story.server(new ServerCommand.UnblockUser(AMARA.user())).enters(AMARA);
        assertThat(story.room().roster().here(STUDENT)).isTrue();
    }

    @Test
    void somebodyWhoNeverCameMayBeKeptOut() {
        var story = Story.running();
        story.then(
                new ServerCommand.KickUser(VERA, null),
                new RosterEvent.PersonNamed(VERA.fresh(), VERA.person()),
                new RosterEvent.PersonKicked(VERA.fresh(), null));
        story.server(new ServerCommand.KickUser(VERA, null));
        story.refused(new ServerCommand.Enter(VERA, Device.WEB), Refusal.Reason.REMOVED);
        assertThat(story.room().roster().count()).isEqualTo(3);
    }

    @Test
    void nobodyIsKeptOutLongerThanTimeReaches() {
        var story = Story.running();
        for (var seconds : List.of(-1L, Ban.MOST_SECONDS + 1, Long.MAX_VALUE)) {
            story.refused(
                    TEACHER,
                    new RosterCommand.KickPerson(STUDENT, seconds),
                    Refusal.Reason.INVALID);
        }
    }

    @Test
    void anAssistantDoesNotRemoveTheTeacher() {
        var story = Story.running().enters(DAVID);
        story.refused(
                DAVID.fresh(),
                new RosterCommand.KickPerson(TEACHER, null),
                Refusal.Reason.NOT_ALLOWED);
        story.refused(
                STUDENT, new RosterCommand.KickPerson(OTHER, null), Refusal.Reason.NOT_ALLOWED);
    }

    @Test
    void invitedPeopleWaitUntilTheyAreLetIn() {
        var story = Story.running();
        story.then(IVO_COMES, new RosterEvent.PersonWaited(WAITING, IVO.person()));
        story.enters(IVO);
        assertThat(story.room().roster().here(WAITING)).isFalse();
        story.refused(STUDENT, new RosterCommand.Admit(WAITING), Refusal.Reason.NOT_ALLOWED);
        story.does(TEACHER, new RosterCommand.Admit(WAITING));
        assertThat(story.room().roster().here(WAITING)).isTrue();
        assertThat(story.room().roster().waiting()).isEmpty();
    }

    @Test
    void whoIsRefusedStaysOutside() {
        var story =
                Story.running().enters(IVO).does(TEACHER, new RosterCommand.RefuseEntry(WAITING));
        story.refused(again(IVO), Refusal.Reason.NOT_ADMITTED);
        story.server(new ServerCommand.UnblockUser(IVO.user()));
        assertThat(story.room().roster().refused()).isEmpty();
        story.then(again(IVO), new RosterEvent.PersonWaited(FRESH, IVO.person()));
    }

    @Test
    void whoIsRefusedIsKnownToThoseWhoLeadOnly() {
        var story =
                Story.running().enters(IVO).does(TEACHER, new RosterCommand.RefuseEntry(WAITING));
        var seen = View.room(story.room(), new Viewer(STUDENT, Role.STUDENT));
        assertThat(seen.roster().refused()).isEmpty();
        assertThat(seen.toString()).doesNotContain("Ivo");
        var leading = View.room(story.room(), new Viewer(TEACHER, Role.TEACHER));
        assertThat(leading.roster().refused()).containsKey(WAITING);
    }

    @Test
    void somebodyWhoWaitsCanBeKeptOut() {
        var story = Story.running().enters(IVO);
        story.then(
                new ServerCommand.KickUser(fresh(IVO), null),
                new RosterEvent.PersonNamed(WAITING, IVO.person()),
                new RosterEvent.WaitEnded(WAITING, RosterEvent.WaitResult.GAVE_UP),
                new RosterEvent.PersonKicked(WAITING, null));
        story.server(new ServerCommand.KickUser(fresh(IVO), null));
        story.refused(again(IVO), Refusal.Reason.REMOVED);
    }

    @Test
    void somebodyWhoWaitsCanBeSilencedAndSpokenFor() {
        var story = Story.running().enters(IVO);
        story.server(new ServerCommand.ForbidUsers(List.of(fresh(IVO)), null));
        var says =
                new ServerCommand.SayAs(
                        fresh(IVO), List.of(new MessagePart.Text("hi")), Priority.NORMAL, "");
        story.then(
                says, new ChatEvent.MessageSent(WAITING, null, says.parts(), Priority.NORMAL, ""));
        story.does(TEACHER, new RosterCommand.Admit(WAITING));
        assertThat(story.room().chat().silenced()).containsKey(WAITING);
        assertThat(story.room().roster().people().get(WAITING)).isEqualTo(IVO.person());
    }

    private static Newcomer fresh(Newcomer who) {
        return new Newcomer(
                FRESH, who.user(), who.name(), "", who.hue(), who.invited(), who.guest());
    }

    private static ServerCommand.Enter again(Newcomer who) {
        return new ServerCommand.Enter(fresh(who), Device.WEB);
    }

    @Test
    void aSignatureNamesAMessageAndNobodyForGood() {
        var story = Story.running();
        var hi = new MessagePart.Text("hi");
        var parts = List.<MessagePart>of(hi, new MessagePart.Signature("The office"));
        story.then(
                new ServerCommand.SayAs(VERA, parts, Priority.NORMAL, ""),
                new RosterEvent.PersonNamed(VERA.fresh(), VERA.person()),
                new ChatEvent.MessageSent(VERA.fresh(), null, parts, Priority.NORMAL, ""));
        story.then(
                new ServerCommand.SayAs(AMARA, parts, Priority.NORMAL, ""),
                new ChatEvent.MessageSent(STUDENT, null, List.of(hi), Priority.NORMAL, ""));
    }

    @Test
    void withoutAWaitingRoomInvitedPeopleWalkIn() {
        var story =
                Story.running()
                        .does(
                                TEACHER,
                                new RosterCommand.SwitchWaitingRoom(RosterEvent.WhoWaits.NOBODY));
        story.enters(IVO);
        assertThat(story.room().roster().here(WAITING)).isTrue();
    }

    @Test
    void everybodyMayHaveToWait() {
        var everybody = new RosterCommand.SwitchWaitingRoom(RosterEvent.WhoWaits.EVERYBODY);
        var story = Story.running().does(TEACHER, everybody).enters(DAVID).enters(VERA);
        assertThat(story.room().roster().here(DAVID.fresh())).isTrue();
        story.then(
                TEACHER,
                new RosterCommand.Admit(VERA.fresh()),
                new RosterEvent.WaitEnded(VERA.fresh(), RosterEvent.WaitResult.ADMITTED),
                new RosterEvent.PersonNamed(VERA.fresh(), VERA.person()),
                new RosterEvent.PersonJoined(VERA.fresh(), Device.UNKNOWN));
    }

    @Test
    void aLockedClassTakesNobodyNewButLetsPeopleBack() {
        var story =
                Story.running()
                        .does(STUDENT, new RosterCommand.Leave())
                        .does(TEACHER, new RosterCommand.LockClass(true));
        story.refused(new ServerCommand.Enter(VERA, Device.WEB), Refusal.Reason.LOCKED);
        story.enters(AMARA).enters(DAVID);
        assertThat(story.room().roster().count()).isEqualTo(4);
    }

    @Test
    void onlyInvitedPeopleAreRenamed() {
        var story = Story.running().enters(IVO).does(TEACHER, new RosterCommand.Admit(WAITING));
        story.then(
                TEACHER,
                new RosterCommand.RenamePerson(WAITING, " Ivo B "),
                new RosterEvent.PersonRenamed(WAITING, "Ivo B"));
        story.refused(
                TEACHER, new RosterCommand.RenamePerson(STUDENT, "X"), Refusal.Reason.NOT_ALLOWED);
        story.refused(
                TEACHER, new RosterCommand.RenamePerson(WAITING, " "), Refusal.Reason.INVALID);
    }

    @Test
    void aSupervisorIsInNoListAndNoCount() {
        var story = Story.running().server(new ServerCommand.EnterAsSupervisor(VERA));
        var room = story.room();
        assertThat(room.roster().count()).isEqualTo(3);
        assertThat(room.roster().people()).doesNotContainKey(VERA.fresh());
        assertThat(room.roleOf(VERA.fresh())).isEqualTo(Role.SUPERVISOR);
        assertThat(room.sources(VERA.fresh())).isEmpty();
        story.refused(VERA.fresh(), new ChatCommand.Say("hello"), Refusal.Reason.NO_PERSON);
        story.then(
                VERA.fresh(),
                new RosterCommand.Leave(),
                new RosterEvent.SupervisorLeft(VERA.fresh()));
    }

    @Test
    void timeInClassIsCountedAcrossComingsAndGoings() {
        var story = Story.running().at(100).does(STUDENT, new RosterCommand.Leave());
        story.at(200).enters(AMARA).at(230).server(new ServerCommand.Drop(STUDENT));
        var member = story.room().roster().members().get(STUDENT);
        assertThat(member.presence()).isEqualTo(Member.Presence.DROPPED);
        assertThat(member.presentAt(START.plusSeconds(500))).isEqualTo(130_000);
        assertThat(member.leftAt()).isEqualTo(START.plusSeconds(230));
        story.at(300).enters(AMARA);
        var back = story.room().roster().members().get(STUDENT);
        assertThat(back.leftAt()).isEqualTo(START.plusSeconds(230));
    }

    @Test
    void anEndedClassTakesNobody() {
        var story = Story.running().does(TEACHER, new LessonCommand.EndLesson());
        story.refused(new ServerCommand.Enter(RAVI, Device.WEB), Refusal.Reason.ENDED);
    }
}
