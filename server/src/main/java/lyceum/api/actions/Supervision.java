package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.log.LiveRoom;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.Refusal;
import lyceum.room.ServerCommand;

/// Tells everybody in the classes of an application whether a supervisor may be watching. Classes
/// that are not loaded are told when somebody enters.
final class Supervision {
    private Supervision() {}

    static void announce(Caller caller, AppId app, LiveRooms rooms) {
        boolean any = caller.catalog().supervisors().count(app) > 0;
        for (LiveRoom room : rooms.loaded()) {
            Lesson lesson = room.room().lesson();
            boolean told =
                    lesson == null
                            || !lesson.app().equals(app)
                            || !lesson.status().open()
                            || lesson.supervised() == any;
            if (!told) {
                tell(room, any);
            }
        }
    }

    private static void tell(LiveRoom room, boolean any) {
        try {
            room.submit(new ServerCommand.AnnounceSupervision(any), Actor.SERVER);
        } catch (Refusal over) {
            return; // the class ended meanwhile; nobody is in it
        }
    }
}
