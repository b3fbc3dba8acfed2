package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.consent.Consents;
import lyceum.room.UserId;

/// Takes back all that stands of a user's agreement and of what was said of the age, as the user
/// can do in class. Whoever is in a class leaves it at once; the record stays, with the time.
public record WithdrawConsent(Consents consents)
        implements OwnAction<WithdrawConsent.Request, WithdrawConsent.Response> {
    /// @param sdkAppId the application
    /// @param userId the user's id here, also of one who came by an invitation
    public record Request(long sdkAppId, String userId) {}

    /// @param withdrawn 1: something stood and does not any more
    public record Response(long withdrawn) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var user = new UserId(request.userId());
        return new Response(Fields.number(consents.withdraw(app, user)));
    }
}
