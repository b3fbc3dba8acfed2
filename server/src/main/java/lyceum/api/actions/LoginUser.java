package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.Caller;

/// Gives a user a fresh token.
public record LoginUser() implements Action<LoginUser.Request, SignedIn> {
    /// @param userId who it is for
    public record Request(String userId) {}

    @Override
    public SignedIn run(Caller caller, Request request) {
        return SignedIn.as(caller, caller.user(request.userId()), null);
    }
}
