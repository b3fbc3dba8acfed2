package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Holds;

/// Ends a hold before its time. What became too old meanwhile goes at the next sweep.
public record ReleaseHold(Holds holds) implements OwnAction<ReleaseHold.Request, Action.Done> {
    /// @param sdkAppId the application
    /// @param holdId of the hold
    public record Request(long sdkAppId, String holdId) {}

    @Override
    public Done run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        if (holds.release(app, request.holdId()).isEmpty()) throw new ApiFault(WireError.NO_HOLD);
        return Done.DONE;
    }
}
