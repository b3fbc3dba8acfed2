package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Freezes;
import lyceum.privacy.Privacy;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// Lifts what FreezeUser, the console or a petition froze of a user: all of it is there again, as
/// far as it did not end meanwhile. Leaves a row in the audit.
public record UnfreezeUser(Privacy privacy) implements OwnAction<UnfreezeUser.Request, Frozen> {
    /// @param sdkAppId the application
    /// @param userId the user's id here
    /// @param reason why, at most 128 characters, kept under seal
    public record Request(long sdkAppId, String userId, String reason) {
        @Override
        public String toString() {
            return "Request(…)";
        }
    }

    @Override
    public Frozen run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var reason = Frozen.reason(request.reason());
        var user = new UserId(request.userId());
        return Frozen.noted(
                privacy.gate(),
                Frozen.look(app, caller.actor(), reason),
                user,
                () -> lift(app, user));
    }

    private Freezes.Frozen lift(AppId app, UserId user) {
        if (privacy.eraser().person(app, user).isEmpty()) throw new ApiFault(WireError.NO_USER);
        return privacy.keeping()
                .freezes()
                .lift(app, user)
                .orElseThrow(() -> new ApiFault(WireError.NOT_FROZEN));
    }
}
