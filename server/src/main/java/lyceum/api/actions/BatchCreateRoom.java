package lyceum.api.actions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lyceum.agreement.Acceptances;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.ServerCommand;

/// Orders several classes, all or none. Refused with `OperationDenied` while no agreement was
/// accepted for the application, or once the notice of a newer one is over.
public record BatchCreateRoom(LiveRooms rooms, Acceptances acceptances, InstantSource clock)
        implements Action<BatchCreateRoom.Request, BatchCreateRoom.Response> {
    /// @param sdkAppId the application
    /// @param roomInfos the classes, at most 100
    public record Request(long sdkAppId, List<RoomInfo> roomInfos) {}

    /// @param roomIds the numbers of the classes, in the order asked
    public record Response(List<Long> roomIds) {}

    @Override
    public Response run(Caller caller, Request request) {
        AppId app = CreateRoom.agreed(caller, request.sdkAppId(), acceptances);
        var infos = Fields.TOP.list("RoomInfos", request.roomInfos(), LiveRooms.MAX_CREATED);
        List<ServerCommand.CreateRoom> orders = new ArrayList<>();
        for (int i = 0; i < infos.size(); i++) {
            var at = new Fields("RoomInfos." + i + ".");
            orders.add(CreateRoom.order(caller, app, infos.get(i), at, clock));
        }
        return new Response(rooms.create(orders).stream().map(RoomId::value).toList());
    }
}
