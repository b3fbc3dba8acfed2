package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.RoomId;

/// Gives a user a fresh token for one class only.
public record LoginUserWithRoom(LiveRooms rooms)
        implements Action<LoginUserWithRoom.Request, SignedIn> {
    /// @param userId who it is for
    /// @param roomId the only class it is good for
    public record Request(String userId, long roomId) {}

    @Override
    public SignedIn run(Caller caller, Request request) {
        var user = caller.user(request.userId());
        var room = new RoomId(request.roomId());
        return SignedIn.as(caller, user, rooms.of(user.app(), room).id());
    }
}
