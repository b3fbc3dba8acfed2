package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.LessonCommand;

/// Ends a class and puts everyone out. One that never started expires.
public record EndRoom(LiveRooms rooms) implements Action<EndRoom.Request, Action.Done> {
    /// @param roomId the class
    public record Request(long roomId) {}

    @Override
    public Done run(Caller caller, Request request) {
        caller.room(rooms, request.roomId()).submit(new LessonCommand.EndLesson(), Actor.SERVER);
        return Done.DONE;
    }
}
