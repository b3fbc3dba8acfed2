package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.Ban;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;

/// Mutes users in the chat of a class, or lifts that; it outlasts leaving and coming back.
public record ForbidSendMsg(LiveRooms rooms) implements Action<ForbidSendMsg.Request, Action.Done> {
    /// Users of one call.
    static final int MOST = 500;

    /// @param sdkAppId the application
    /// @param roomId the class
    /// @param membersAccount UserIds, at most 500
    /// @param muteTime seconds; 0 lifts it, 4294967295 is for ever
    public record Request(long sdkAppId, long roomId, List<String> membersAccount, long muteTime) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var room = rooms.of(app, new RoomId(request.roomId()));
        var ids = Fields.TOP.list("MembersAccount", request.membersAccount(), MOST);
        long seconds = Fields.TOP.seconds("MuteTime", request.muteTime());
        var users = ids.stream().distinct().map(id -> caller.user(app, id).newcomer()).toList();
        Long time = seconds == Ban.MOST_SECONDS ? null : seconds;
        room.submit(new ServerCommand.ForbidUsers(users, time), Actor.SERVER);
        return Done.DONE;
    }
}
