package lyceum.api.actions;

import java.util.List;
import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.catalog.User;
import org.jspecify.annotations.Nullable;

/// Tells the profiles of a user in every application. UserId wins over OriginId.
public record DescribeUserDetail()
        implements Action<DescribeUserDetail.Request, DescribeUserDetail.Response> {
    /// @param userId the user's id here
    /// @param originId the user's id in the customer's system
    public record Request(@Nullable String userId, @Nullable String originId) {}

    /// @param users one for each application that knows the user
    public record Response(List<UserInfo> users) {}

    @Override
    public Response run(Caller caller, Request request) {
        return new Response(users(caller, request).stream().map(UserInfo::of).toList());
    }

    private static List<User> users(Caller caller, Request request) {
        if (request.userId() != null && !request.userId().isEmpty()) {
            return List.of(caller.user(request.userId()));
        }
        if (request.originId() == null || request.originId().isEmpty()) {
            throw new ApiFault(WireError.MISSING_PARAMETER, "UserId or OriginId");
        }
        var users = caller.usersByOrigin(request.originId());
        if (users.isEmpty()) {
            throw new ApiFault(WireError.NO_USER);
        }
        return users;
    }
}
