package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.RoomId;

/// Gives a user a fresh token for one class only, by the customer's own id.
public record LoginOriginIdWithRoom(LiveRooms rooms)
        implements Action<LoginOriginIdWithRoom.Request, SignedIn> {
    /// @param sdkAppId the application
    /// @param originId the user's id in the customer's system
    /// @param roomId the only class it is good for
    public record Request(long sdkAppId, String originId, long roomId) {}

    @Override
    public SignedIn run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var user = LoginOriginId.user(caller, app, request.originId());
        return SignedIn.as(caller, user, rooms.of(app, new RoomId(request.roomId())).id());
    }
}
