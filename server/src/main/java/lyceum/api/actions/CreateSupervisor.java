package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// Lets users watch every class of an application as supervisors.
public record CreateSupervisor(LiveRooms rooms)
        implements Action<CreateSupervisor.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param users UserIds, at most 100
    public record Request(long sdkAppId, List<String> users) {}

    @Override
    public Done run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var users = users(request.users());
        if (!caller.catalog().supervisors().add(app, users)) {
            throw new ApiFault(WireError.NO_USER);
        }
        Supervision.announce(caller, app, rooms);
        return Done.DONE;
    }

    static List<UserId> users(List<String> ids) {
        return Fields.TOP.list("Users", ids, Fields.LIST).stream()
                .distinct()
                .map(UserId::new)
                .toList();
    }
}
