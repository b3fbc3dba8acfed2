package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;

/// Puts a user out of a class and keeps that user out, also beforehand.
public record KickUserFromRoom(LiveRooms rooms)
        implements Action<KickUserFromRoom.Request, Action.Done> {
    private static final int FOR_GOOD = 2;

    /// @param roomId the class
    /// @param sdkAppId its application
    /// @param userId who is put out
    /// @param kickType 1 for Duration, 2 until UnblockKickedUser
    /// @param duration seconds with KickType 1; 0: may come back at once
    public record Request(
            long roomId, long sdkAppId, String userId, long kickType, long duration) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var room = rooms.of(app, new RoomId(request.roomId()));
        var user = caller.user(app, request.userId());
        int type = Fields.TOP.choice("KickType", request.kickType(), 1, List.of(1, FOR_GOOD));
        Long seconds = type == FOR_GOOD ? null : Fields.TOP.seconds("Duration", request.duration());
        room.submit(new ServerCommand.KickUser(user.newcomer(), seconds), Actor.SERVER);
        return Done.DONE;
    }
}
