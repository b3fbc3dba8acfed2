package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.breach.Breach;
import lyceum.breach.Breaches;
import lyceum.breach.Outcome;
import org.jspecify.annotations.Nullable;

/// Answers a breach: the authority was told, or it need not be, since it is a risk to nobody. It
/// stays until the application ends, so that this can be shown.
public record CloseBreach(Breaches breaches)
        implements OwnAction<CloseBreach.Request, BreachRecord> {
    /// @param sdkAppId the application
    /// @param breachId of the breach
    /// @param outcome TOLD or NO_RISK
    /// @param answer what the authority was told, kept under seal, at most 1000 characters; of
    ///   NO_RISK it says why
    public record Request(long sdkAppId, String breachId, String outcome, @Nullable String answer) {
        @Override
        public String toString() {
            return "Request(…)";
        }
    }

    @Override
    public BreachRecord run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var outcome =
                Outcome.named(request.outcome()).orElseThrow(() -> Fields.TOP.wrong("Outcome"));
        var answer = Fields.TOP.text("Answer", request.answer(), Breach.MOST);
        return BreachRecord.by(() -> breaches.close(app, request.breachId(), outcome, answer));
    }
}
