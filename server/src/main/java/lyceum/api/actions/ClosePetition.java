package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petition;
import lyceum.petition.State;
import org.jspecify.annotations.Nullable;

/// Answers a petition: what was asked for was done, was refused, or is not wished any more.
public record ClosePetition(Ombudsman ombudsman)
        implements OwnAction<ClosePetition.Request, Petitioned> {
    /// @param sdkAppId the application
    /// @param petitionId of the petition
    /// @param outcome DONE, REFUSED or WITHDRAWN
    /// @param answer what the user was told, kept under seal, at most 500 characters; a refusal
    ///   says why
    public record Request(
            long sdkAppId, String petitionId, String outcome, @Nullable String answer) {}

    @Override
    public Petitioned run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var outcome = State.end(request.outcome()).orElseThrow(() -> Fields.TOP.wrong("Outcome"));
        var answer = Fields.TOP.text("Answer", request.answer(), Petition.MOST_ANSWER);
        return Petitioned.by(
                () -> ombudsman.close(app, request.petitionId(), outcome, answer, caller.actor()));
    }
}
