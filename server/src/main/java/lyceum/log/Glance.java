package lyceum.log;

import java.util.Optional;
import lyceum.room.Lesson;
import lyceum.room.Person;
import lyceum.room.Room;
import lyceum.room.RoomId;
import lyceum.room.Status;

/// What lists show of a class. Personal.
///
/// @param teacher name, or empty
/// @param people who are in now; 0 while it does not run
/// @param onStage who are on the stage now, the teacher among them; 0 while it does not run
/// @param came who were ever in, whoever they are; supervisors are not counted
public record Glance(
        RoomId room, Lesson lesson, String teacher, int people, int onStage, int came) {
    /// Of a room as it is now. Throws [Refusal] NO_ROOM for a room that was deleted.
    public static Glance of(Room room) {
        var lesson = LiveRooms.lesson(room);
        var roster = room.roster();
        var runs = lesson.status() == Status.RUNNING;
        return new Glance(
                room.id(),
                lesson,
                Optional.ofNullable(roster.teacher())
                        .map(roster.people()::get)
                        .map(Person::name)
                        .orElse(""),
                runs ? roster.count() : 0,
                runs ? room.stage().seats().size() : 0,
                roster.came());
    }
}
