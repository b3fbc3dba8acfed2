package lyceum.api.actions;

import java.util.List;
import lyceum.agreement.Acceptances;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import org.jspecify.annotations.Nullable;

/// Lists the agreements that an application can be bound to, the usual one first, and tells which
/// one was accepted for it, by whom and when.
public record DescribeAgreements(Acceptances acceptances)
        implements OwnAction<DescribeAgreements.Request, DescribeAgreements.Response> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    /// @param agreements all of them
    /// @param accepted the one that holds; null: none was accepted
    public record Response(List<AgreementRecord> agreements, @Nullable AcceptedRecord accepted) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        return new Response(
                acceptances.agreements().all().stream().map(AgreementRecord::of).toList(),
                acceptances.newest(app).map(AcceptedRecord::of).orElse(null));
    }
}
