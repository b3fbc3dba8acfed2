package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Eraser;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Erases everything about a user, also of one who came by an invitation. Answers once the keys are
/// gone from every copy, so that nothing of it opens any more; the bytes follow within 24 hours.
public record EraseUser(Eraser eraser) implements OwnAction<EraseUser.Request, Erased> {
    /// @param sdkAppId the application
    /// @param userId the user's id here
    /// @param reason kept under seal, at most 500 characters
    public record Request(long sdkAppId, String userId, @Nullable String reason) {}

    @Override
    public Erased run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var reason = Erased.reason(request.reason());
        var user = new UserId(request.userId());
        return Erased.by(Erased.orHeld(() -> eraser.erase(app, user, reason)));
    }
}
