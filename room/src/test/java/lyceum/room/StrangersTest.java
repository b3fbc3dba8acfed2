package lyceum.room;

import static lyceum.room.Story.IVO;
import static lyceum.room.Story.START;
import static lyceum.room.Story.STUDENT;
import static lyceum.room.Story.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who came by an invitation and was removed or silenced could come again as somebody else.
class StrangersTest {
    private static final PersonRef WAITING = IVO.fresh();
    private static final PersonRef FRESH = new PersonRef("pagain");

    @Test
    void aStrangerRemovedBringsTheWaitingRoomBack() {
        var nobody = new RosterCommand.SwitchWaitingRoom(RosterEvent.WhoWaits.NOBODY);
        var story = Story.running().does(TEACHER, nobody).enters(IVO);
        story.then(
                TEACHER,
                new RosterCommand.KickPerson(STUDENT, null),
                new RosterEvent.PersonKicked(STUDENT, null));
        story.then(
                TEACHER,
                new RosterCommand.KickPerson(WAITING, 60L),
                new RosterEvent.WaitingRoomSwitched(RosterEvent.WhoWaits.UNKNOWN),
                new RosterEvent.PersonKicked(WAITING, START.plusSeconds(60)));
        story.does(TEACHER, new RosterCommand.KickPerson(WAITING, null));
        var again = new Newcomer(FRESH, new UserId("unew"), "Ann", "", 6, true, false);
        story.then(
                new ServerCommand.Enter(again, Device.WEB),
                new RosterEvent.PersonWaited(FRESH, again.person()));
    }

    @Test
    void aStrangerSilencedBringsTheWaitingRoomBack() {
        var nobody = new RosterCommand.SwitchWaitingRoom(RosterEvent.WhoWaits.NOBODY);
        var story = Story.running().does(TEACHER, nobody).enters(IVO);
        var guarded = new RosterEvent.WaitingRoomSwitched(RosterEvent.WhoWaits.UNKNOWN);
        story.then(
                TEACHER,
                new ChatCommand.SilencePerson(STUDENT, null),
                new ChatEvent.PersonSilenced(STUDENT, null));
        story.then(
                TEACHER,
                new ChatCommand.SilencePerson(WAITING, null),
                guarded,
                new ChatEvent.PersonSilenced(WAITING, null));
        var eve = new Newcomer(FRESH, new UserId("ueve"), "Eve", "", 6, true, false);
        story.enters(eve);
        story.then(
                new ServerCommand.ForbidUsers(List.of(IVO, eve), 60L),
                guarded,
                new ChatEvent.PersonSilenced(WAITING, START.plusSeconds(60)),
                new ChatEvent.PersonSilenced(FRESH, START.plusSeconds(60)));
        story.does(TEACHER, new ChatCommand.SilencePerson(WAITING, null));
        story.then(
                TEACHER,
                new ChatCommand.LiftSilence(WAITING),
                new ChatEvent.SilenceLifted(WAITING));
        var ref = new PersonRef("pnew");
        var again = new Newcomer(ref, new UserId("unew"), "Ann", "", 7, true, false);
        story.then(
                new ServerCommand.Enter(again, Device.WEB),
                new RosterEvent.PersonWaited(ref, again.person()));
    }

    @Test
    void whoWaitsIsKnownToThoseWhoLeadOnly() {
        var nobody = new RosterCommand.SwitchWaitingRoom(RosterEvent.WhoWaits.NOBODY);
        var story = Story.running().does(TEACHER, nobody);
        var student = new Viewer(STUDENT, Role.STUDENT);
        var last = story.log().getLast();
        assertThat(View.seen(last, student)).isEqualTo(new Seen(last.seq(), START, null, null));
        assertThat(View.room(story.room(), student).roster().whoWaits())
                .isEqualTo(View.room(Story.running().room(), student).roster().whoWaits());
        var leading = new Viewer(TEACHER, Role.TEACHER);
        assertThat(View.seen(last, leading).event()).isEqualTo(last.event());
        assertThat(View.room(story.room(), leading).roster().whoWaits())
                .isEqualTo(RosterEvent.WhoWaits.NOBODY);
    }
}
