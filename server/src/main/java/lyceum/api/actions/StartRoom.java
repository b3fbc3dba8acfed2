package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;

/// Starts a class, also before its time.
public record StartRoom(LiveRooms rooms) implements Action<StartRoom.Request, Action.Done> {
    /// @param roomId the class
    public record Request(long roomId) {}

    @Override
    public Done run(Caller caller, Request request) {
        caller.room(rooms, request.roomId()).submit(new LessonCommand.StartLesson(), Actor.SERVER);
        return Done.DONE;
    }
}
