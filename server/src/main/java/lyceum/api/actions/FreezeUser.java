package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Privacy;
import lyceum.room.UserId;

/// Freezes what is kept of a user, also of one who came by an invitation: it is neither shown nor
/// changed, and the user comes into no class, until UnfreezeUser. It ends as it would, and the user
/// is still given all of it. Who is frozen already stays so since then. Leaves a row in the audit.
public record FreezeUser(Privacy privacy) implements OwnAction<FreezeUser.Request, Frozen> {
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
        var freezes = privacy.keeping().freezes();
        return Frozen.noted(
                privacy.gate(),
                Frozen.look(app, caller.actor(), reason),
                user,
                () ->
                        freezes.freeze(app, user, reason, caller.actor())
                                .orElseThrow(() -> new ApiFault(WireError.NO_USER)));
    }
}
