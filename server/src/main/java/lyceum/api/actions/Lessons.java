package lyceum.api.actions;

import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.Room;

/// The class of a room that exists.
final class Lessons {
    private Lessons() {}

    static Lesson of(Room room) {
        Lesson lesson = room.lesson();
        if (lesson == null) {
            throw new Refusal(Refusal.Reason.NO_ROOM);
        }
        return lesson;
    }
}
