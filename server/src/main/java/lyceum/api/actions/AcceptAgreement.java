package lyceum.api.actions;

import lyceum.agreement.Acceptance;
import lyceum.agreement.Acceptances;
import lyceum.agreement.AgreementRefused;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Keeping;

/// Binds an application to an agreement, in place of the one before. What is too old by its bounds
/// is not shown any more after a minute, and goes within the hour; wider bounds bring nothing back.
public record AcceptAgreement(Acceptances acceptances, Keeping keeping)
        implements OwnAction<AcceptAgreement.Request, AcceptAgreement.Response> {
    /// @param sdkAppId the application
    /// @param agreementId one that `DescribeAgreements` lists
    public record Request(long sdkAppId, String agreementId) {}

    /// @param accepted what it is bound to now
    public record Response(AcceptedRecord accepted) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var agreement =
                acceptances
                        .agreements()
                        .find(request.agreementId())
                        .orElseThrow(() -> new ApiFault(WireError.NO_AGREEMENT));
        try {
            var method = Acceptance.Method.API;
            var made = acceptances.accept(keeping, app, agreement, caller.actor(), method);
            return new Response(AcceptedRecord.of(made));
        } catch (AgreementRefused held) {
            throw new ApiFault(WireError.HELD_OTHERWISE);
        }
    }
}
