package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.privacy.Eraser;
import lyceum.room.Actor;
import lyceum.room.ServerCommand;

/// Deletes a class that does not run, and erases what was said in it like `EraseRoom`.
public record DeleteRoom(LiveRooms rooms, Eraser eraser)
        implements Action<DeleteRoom.Request, Action.Done> {
    /// @param roomId the class
    public record Request(long roomId) {}

    @Override
    public Done run(Caller caller, Request request) {
        var room = caller.room(rooms, request.roomId());
        room.submit(new ServerCommand.DeleteRoom(), Actor.SERVER);
        eraser.eraseDeleted(room.id());
        return Done.DONE;
    }
}
