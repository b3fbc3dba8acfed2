package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petition;

/// Gives a petition two more months, which are counted as 59 days: once, before the day has come by
/// which it has to be answered, and where its weight or the number of petitions needs it. The
/// application tells the user the reason and the new day before the first month is over; who asks
/// again at /privacy/petitions is told both there.
public record ExtendPetition(Ombudsman ombudsman)
        implements OwnAction<ExtendPetition.Request, Petitioned> {
    /// @param sdkAppId the application
    /// @param petitionId of the petition
    /// @param reason why it takes longer, kept under seal, at most 500 characters
    public record Request(long sdkAppId, String petitionId, String reason) {
        @Override
        public String toString() {
            return "Request(…)";
        }
    }

    @Override
    public Petitioned run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var id = request.petitionId();
        var reason = Fields.TOP.text("Reason", request.reason(), Petition.MOST_ANSWER);
        return Petitioned.by(() -> ombudsman.extend(app, id, reason, caller.actor()));
    }
}
