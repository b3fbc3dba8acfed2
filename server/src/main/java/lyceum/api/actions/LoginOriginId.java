package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.catalog.User;
import lyceum.room.AppId;

/// Gives a user a fresh token, by the customer's own id.
public record LoginOriginId() implements Action<LoginOriginId.Request, SignedIn> {
    /// @param sdkAppId the application
    /// @param originId the user's id in the customer's system
    public record Request(long sdkAppId, String originId) {}

    @Override
    public SignedIn run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        return SignedIn.as(caller, user(caller, app, request.originId()), null);
    }

    static User user(Caller caller, AppId app, String originId) {
        return caller.catalog()
                .users()
                .findByOrigin(app, originId)
                .orElseThrow(() -> new ApiFault(WireError.NO_USER));
    }
}
