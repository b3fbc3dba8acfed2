package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Retention;
import lyceum.room.AppId;

/// Says how long the application keeps what ends by itself, and what could be chosen.
public record DescribeRetention(Retention retention)
        implements OwnAction<DescribeRetention.Request, DescribeRetention.Response> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    /// @param rules one for each kind of data
    public record Response(List<RetentionRule> rules) {
        static Response of(Retention retention, AppId app) {
            return new Response(
                    Retention.kinds().stream()
                            .map(kind -> RetentionRule.of(retention, app, kind))
                            .toList());
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        return Response.of(retention, caller.app(request.sdkAppId()));
    }
}
