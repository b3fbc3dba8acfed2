package lyceum.api.actions;

import java.time.Instant;
import java.util.List;
import lyceum.agreement.Acceptances;
import lyceum.agreement.Agreement;
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
    /// @param pending the one with a newer text that waits to be accepted; null: there is none
    /// @param pendingUntil until when classes are made without it, in Unix seconds; null: without
    ///   end, or there is none
    public record Response(
            List<AgreementRecord> agreements,
            @Nullable AcceptedRecord accepted,
            @Nullable String pending,
            @Nullable Long pendingUntil) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var agreements = acceptances.agreements();
        return new Response(
                agreements.all().stream().map(AgreementRecord::of).toList(),
                acceptances.newest(app).map(AcceptedRecord::of).orElse(null),
                acceptances.pending(app).map(Agreement::id).orElse(null),
                acceptances.deadline(app).map(Instant::getEpochSecond).orElse(null));
    }
}
