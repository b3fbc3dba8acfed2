package lyceum.log;

import static org.assertj.core.api.Assertions.assertThat;

import lyceum.room.Actor;
import lyceum.room.LessonCommand;
import lyceum.room.Recorded;
import lyceum.room.Room;
import lyceum.room.RoomCommand;
import lyceum.room.RoomId;
import lyceum.room.StageCommand;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private Room room = Room.empty(new RoomId(300_000_001));

    private void does(Actor who, RoomCommand command) {
        for (var event : room.decide(command, who, Sample.START)) {
            var line =
                    new Recorded(
                            room.id(), room.seq() + 1, Sample.START, who.person(), null, event);
            room = room.after(line);
        }
    }

    private void enters() {
        does(Actor.SERVER, Sample.enter(Sample.ANN));
        does(Actor.SERVER, Sample.enter(Sample.BEN));
    }

    @Test
    void theStageCountsEverybodyOnIt() {
        does(Actor.SERVER, Sample.create());
        enters();
        assertThat(Glance.of(room)).matches(it -> it.people() == 0 && it.onStage() == 0);
        var ann = Sample.by(Sample.ANN);
        does(ann, new LessonCommand.StartLesson());
        assertThat(Glance.of(room)).matches(it -> it.people() == 2 && it.onStage() == 1);
        var ben = Sample.BEN.fresh();
        does(ann, new StageCommand.InviteToStage(ben));
        does(Actor.of(ben), new StageCommand.AcceptInvitation());
        assertThat(Glance.of(room)).matches(it -> it.people() == 2 && it.onStage() == 2);
        does(ann, new LessonCommand.EndLesson());
        assertThat(Glance.of(room)).matches(it -> it.people() == 0 && it.onStage() == 0);
    }
}
