package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Receipts;

/// Lists the receipts of erasures in their order. Written one a line into a file they are checked
/// by `./lyceum verify-receipts FILE`.
public record DescribeReceipts(Receipts receipts)
        implements OwnAction<DescribeReceipts.Request, DescribeReceipts.Response> {
    /// @param sdkAppId the application
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(long sdkAppId, long offset, long limit) {}

    /// @param total how many there are
    /// @param receipts canonical JSON (RFC 8785), signed
    public record Response(long total, List<String> receipts) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        int limit = Fields.TOP.atMost("Limit", request.limit(), Receipts.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        return new Response(receipts.count(app), receipts.list(app, offset, limit));
    }
}
