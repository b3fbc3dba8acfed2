package lyceum.api.actions;

import java.time.Duration;
import java.time.InstantSource;
import lyceum.agreement.Acceptances;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.log.LiveRooms;
import lyceum.room.AppId;
import lyceum.room.ServerCommand;

/// Orders a class. Refused with `OperationDenied` while no agreement was accepted for the
/// application, or once the notice of a newer one is over (DescribeAgreements tells when). Classes
/// that were ordered before are held.
public record CreateRoom(LiveRooms rooms, Acceptances acceptances, InstantSource clock)
        implements Action<CreateRoom.Request, CreateRoom.Response> {
    /// How far a start may lie in the past, to allow for clocks.
    static final Duration LATE = Duration.ofSeconds(300);

    /// @param sdkAppId the application
    /// @param info the class
    public record Request(long sdkAppId, Spread<RoomInfo> info) {}

    /// @param roomId the number of the class
    public record Response(long roomId) {}

    @Override
    public Response run(Caller caller, Request request) {
        AppId app = agreed(caller, request.sdkAppId(), acceptances);
        var order = order(caller, app, request.info().all(), Fields.TOP, clock);
        return new Response(rooms.create(order).value());
    }

    /// The application, if an agreement was accepted for it.
    static AppId agreed(Caller caller, long sdkAppId, Acceptances acceptances) {
        AppId app = caller.app(sdkAppId);
        if (acceptances.holding(app).isEmpty()) {
            throw new ApiFault(WireError.NOT_AGREED);
        }
        if (acceptances.late(app)) {
            throw new ApiFault(WireError.AGREEMENT_PENDING);
        }
        return app;
    }

    /// Throws ApiFault where this class could not be created whoever teaches it.
    public void check(RoomInfo info) {
        checkStart(info, Fields.TOP, clock);
        info.settings(Fields.TOP);
    }

    /// The wish to create that class, every field checked.
    static ServerCommand.CreateRoom order(
            Caller caller, AppId app, RoomInfo info, Fields at, InstantSource clock) {
        checkStart(info, at, clock);
        var settings = info.settings(at);
        if (!settings.groupId().isEmpty()) {
            throw at.fault(WireError.NO_GROUP, "GroupId");
        }
        var leaders = Named.in(info, at).leaders(caller, app);
        return new ServerCommand.CreateRoom(app, settings, leaders);
    }

    static void checkStart(RoomInfo info, Fields at, InstantSource clock) {
        long earliest = clock.instant().minus(LATE).getEpochSecond();
        if (info.startTime() < earliest) {
            throw at.fault(WireError.START_TIME, "StartTime");
        }
    }
}
