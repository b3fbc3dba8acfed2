package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Limits;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;

/// Shows a notice of the system to everybody in a class.
public record SendRoomNotificationMessage(LiveRooms rooms)
        implements Action<SendRoomNotificationMessage.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param roomId the class
    /// @param msgContent the text, at most 2000 characters
    public record Request(long sdkAppId, long roomId, String msgContent) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var room = rooms.of(app, new RoomId(request.roomId()));
        String text = Fields.TOP.said("MsgContent", request.msgContent(), Limits.TEXT);
        room.submit(new ServerCommand.Notify(text), Actor.SERVER);
        return Done.DONE;
    }
}
