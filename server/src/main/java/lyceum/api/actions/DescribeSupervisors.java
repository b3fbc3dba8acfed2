package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// Lists the supervisors of an application.
public record DescribeSupervisors()
        implements Action<DescribeSupervisors.Request, DescribeSupervisors.Response> {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /// @param sdkAppId the application
    /// @param limit supervisors of a page, at most 100; default 20
    /// @param page from 1
    public record Request(long sdkAppId, @Nullable Long limit, @Nullable Long page) {}

    /// @param total how many there are in all
    /// @param page this page
    /// @param limit how many are on this page
    /// @param userIds who they are, longest one first
    public record Response(long total, long page, long limit, List<String> userIds) {}

    @Override
    public Response run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var paging = Paging.of(request.page(), request.limit(), USUAL, MOST);
        var supervisors = caller.catalog().supervisors();
        var users =
                supervisors.list(app, paging.offset(), paging.limit()).stream()
                        .map(user -> user.id().value())
                        .toList();
        return new Response(supervisors.count(app), paging.page(), users.size(), users);
    }
}
