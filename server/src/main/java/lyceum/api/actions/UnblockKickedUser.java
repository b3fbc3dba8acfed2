package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;

/// Lets a user in again who was put out.
public record UnblockKickedUser(LiveRooms rooms)
        implements Action<UnblockKickedUser.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param roomId the class
    /// @param userId who may come in again
    public record Request(long sdkAppId, long roomId, String userId) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var room = rooms.of(app, new RoomId(request.roomId()));
        var user = caller.user(app, request.userId());
        room.submit(new ServerCommand.UnblockUser(user.id()), Actor.SERVER);
        return Done.DONE;
    }
}
