package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;

/// Lets users watch no more.
public record DeleteSupervisor(LiveRooms rooms)
        implements Action<DeleteSupervisor.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param users UserIds, at most 100
    public record Request(long sdkAppId, List<String> users) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var users = CreateSupervisor.users(request.users());
        if (!caller.catalog().supervisors().remove(app, users)) {
            throw new ApiFault(WireError.NO_USER);
        }
        Supervision.announce(caller, app, rooms);
        return Done.DONE;
    }
}
