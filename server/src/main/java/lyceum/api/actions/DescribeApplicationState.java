package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Closings;

/// Tells whether an application is in use, and when it is erased.
public record DescribeApplicationState(Closings closings)
        implements OwnAction<DescribeApplicationState.Request, AppState> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    @Override
    public AppState run(Caller caller, Request request) {
        return closings.of(caller.app(request.sdkAppId()))
                .map(AppState::of)
                .orElseThrow(() -> new ApiFault(WireError.SDK_APP_ID));
    }
}
