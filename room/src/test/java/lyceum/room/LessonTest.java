package lyceum.room;

import static lyceum.room.Story.AMARA;
import static lyceum.room.Story.ELENA;
import static lyceum.room.Story.START;
import static lyceum.room.Story.STUDENT;
import static lyceum.room.Story.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonTest {
    private static final LessonEvent OVERTIME =
            new LessonEvent.LessonEnded(LessonEvent.EndReason.OVERTIME);
    private static final ServerCommand TIME = new ServerCommand.TimeCame();

    private static Story scheduled(int endDelay) {
        return Story.scheduled(new Settings().endDelay(endDelay).build());
    }

    @Test
    void theTeacherStartsAndEndsAClass() {
        var story = scheduled(0).enters(ELENA);
        story.then(
                TEACHER,
                new LessonCommand.StartLesson(),
                new LessonEvent.LessonStarted(),
                new StageEvent.StageEntered(TEACHER));
        story.does(TEACHER, new LessonCommand.StartLesson());
        story.refused(TEACHER, new LessonCommand.StartLesson(), Refusal.Reason.STARTED);
        story.then(
                TEACHER,
                new LessonCommand.EndLesson(),
                new LessonEvent.LessonEnded(LessonEvent.EndReason.ENDED));
    }

    @Test
    void aStudentDoesNot() {
        var story = scheduled(0).enters(AMARA);
        story.refused(STUDENT, new LessonCommand.StartLesson(), Refusal.Reason.NOT_ALLOWED);
    }

    @Test
    void endingAClassThatNeverStartedExpiresIt() {
        var story = scheduled(0).enters(ELENA);
        story.then(TEACHER, new LessonCommand.EndLesson(), new LessonEvent.LessonExpired());
        story.does(TEACHER, new LessonCommand.EndLesson());
        story.refused(TEACHER, new LessonCommand.StartLesson(), Refusal.Reason.EXPIRED);
    }

    @Test
    void aClassNobodyStartedExpiresAtItsEnd() {
        var story = scheduled(0);
        assertThat(story.room().dueAt()).contains(START.plusSeconds(3600));
        story.at(3599).then(TIME);
        story.at(3600).then(TIME, new LessonEvent.LessonExpired());
    }

    @Test
    void aClassMayStartByItself() {
        var story = scheduled(0).enters(ELENA);
        story.refused(STUDENT, new LessonCommand.StartByItself(true), Refusal.Reason.NO_PERSON);
        story.does(TEACHER, new LessonCommand.StartByItself(true));
        assertThat(story.room().dueAt()).contains(START);
        story.then(TIME, new LessonEvent.LessonStarted(), new StageEvent.StageEntered(TEACHER));
        story.at(3600).then(TIME, new LessonEvent.LessonExpired());
    }

    @Test
    void withoutOvertimeAClassEndsAtItsEnd() {
        var story = scheduled(-1).enters(ELENA).does(TEACHER, new LessonCommand.StartLesson());
        story.at(3599).then(TIME);
        story.at(3600).then(TIME, OVERTIME);
    }

    @Test
    void overtimeIsCountedInMinutes() {
        var story = scheduled(10).enters(ELENA).does(TEACHER, new LessonCommand.StartLesson());
        story.at(3600 + 599).then(TIME);
        story.at(3600 + 600).then(TIME, OVERTIME);
    }

    @Test
    void unlimitedOvertimeEndsHalfAnHourAfterTheLastPersonLeft() {
        var story = scheduled(0).enters(ELENA).does(TEACHER, new LessonCommand.StartLesson());
        story.at(3600 + 5000).then(TIME);
        story.does(TEACHER, new RosterCommand.Leave());
        story.at(3600 + 5000 + 1799).then(TIME);
        story.at(3600 + 5000 + 1800).then(TIME, OVERTIME);
    }

    @Test
    void unlimitedOvertimeEndsAfterADayWhoeverIsIn() {
        var story = scheduled(0).enters(ELENA).does(TEACHER, new LessonCommand.StartLesson());
        story.at(3600 + 86_399).then(TIME);
        story.at(3600 + 86_400).then(TIME, OVERTIME);
    }

    @Test
    void settingsFrozenByTheStartStay() {
        var story = Story.running();
        var now = story.room().lesson().settings();
        var bigger = Story.settings(5, false);
        story.refused(new ServerCommand.ChangeRoom(now, bigger, null), Refusal.Reason.STARTED);
        story.refused(
                new ServerCommand.ChangeRoom(bigger, now, null), Refusal.Reason.CHANGED_MEANWHILE);
        var longer = new Settings().endDelay(20).build();
        story.then(
                new ServerCommand.ChangeRoom(now, longer, null),
                new LessonEvent.SettingsChanged(longer));
    }

    @Test
    void aRunningClassIsNotDeleted() {
        var story = Story.running();
        story.refused(new ServerCommand.DeleteRoom(), Refusal.Reason.STARTED);
        story.does(TEACHER, new LessonCommand.EndLesson());
        story.server(new ServerCommand.DeleteRoom());
        story.refused(new ServerCommand.DeleteRoom(), Refusal.Reason.NO_ROOM);
    }

    @Test
    void aPersonCannotPlayTheServer() {
        Story.running()
                .refused(TEACHER, new ServerCommand.DeleteRoom(), Refusal.Reason.NOT_ALLOWED);
    }
}
