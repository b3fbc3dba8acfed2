package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Closings;

/// Takes back that an application was closed, as long as it is not being erased.
public record ReopenApplication(Closings closings)
        implements OwnAction<ReopenApplication.Request, AppState> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    @Override
    public AppState run(Caller caller, Request request) {
        return closings.reopen(caller.app(request.sdkAppId()))
                .map(AppState::of)
                .orElseThrow(() -> new ApiFault(WireError.APP_CLOSED));
    }
}
