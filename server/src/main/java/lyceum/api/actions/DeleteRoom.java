package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.ServerCommand;

/// Deletes a class that does not run.
public record DeleteRoom(LiveRooms rooms) implements Action<DeleteRoom.Request, Action.Done> {
    /// @param roomId the class
    public record Request(long roomId) {}

    @Override
    public Done run(Caller caller, Request request) {
        caller.room(rooms, request.roomId()).submit(new ServerCommand.DeleteRoom(), Actor.SERVER);
        return Done.DONE;
    }
}
