package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.breach.Breaches;
import org.jspecify.annotations.Nullable;

/// Lists the breaches of an application, those that are known longest first, also what the operator
/// of the server noted.
public record DescribeBreaches(Breaches breaches)
        implements OwnAction<DescribeBreaches.Request, DescribeBreaches.Response> {
    /// @param sdkAppId the application
    /// @param all 1: also those that were answered
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(long sdkAppId, @Nullable Long all, long offset, long limit) {}

    /// @param total how many there are
    /// @param breaches one page of them
    public record Response(long total, List<BreachRecord> breaches) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var open = !Fields.TOP.flag("All", request.all(), false);
        int limit = Fields.TOP.atMost("Limit", request.limit(), Breaches.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        var page = breaches.list(app, open, offset, limit);
        return new Response(
                breaches.count(app, open), page.stream().map(BreachRecord::of).toList());
    }
}
