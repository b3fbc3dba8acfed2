package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Privacy;
import org.jspecify.annotations.Nullable;

/// Tells how far an erasure is.
public record DescribeErasure(Privacy privacy)
        implements OwnAction<DescribeErasure.Request, DescribeErasure.Response> {
    /// @param sdkAppId the application
    /// @param jobId of the erasure
    public record Request(long sdkAppId, String jobId) {}

    /// @param state ACCEPTED, KEYS_DESTROYED, COUNTED, LOGICAL_DONE, BYTES_DONE or RECEIPTED
    /// @param items rows and files of it that there were
    /// @param bytes of the sealed values in them
    /// @param receipt canonical JSON (RFC 8785), signed; null until it is issued
    public record Response(String state, long items, long bytes, @Nullable String receipt) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var job =
                privacy.eraser()
                        .find(app, request.jobId())
                        .orElseThrow(() -> new ApiFault(WireError.NO_ERASURE));
        var amount = job.amount();
        return new Response(
                job.state().name(),
                amount.items(),
                amount.bytes(),
                privacy.receipts().of(app, job.id()).orElse(null));
    }
}
