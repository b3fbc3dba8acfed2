package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.catalog.User;
import org.jspecify.annotations.Nullable;

/// Tells one user's profile. UserId wins over OriginId, one of which is needed.
public record DescribeUser() implements Action<DescribeUser.Request, UserInfo> {
    /// @param userId the user's id here
    /// @param originId the user's id in the customer's system
    public record Request(@Nullable String userId, @Nullable String originId) {}

    @Override
    public UserInfo run(Caller caller, Request request) {
        return UserInfo.of(user(caller, request));
    }

    private static User user(Caller caller, Request request) {
        if (request.userId() != null && !request.userId().isEmpty()) {
            return caller.user(request.userId());
        }
        if (request.originId() == null || request.originId().isEmpty()) {
            throw new ApiFault(WireError.MISSING_PARAMETER, "UserId or OriginId");
        }
        return caller.usersByOrigin(request.originId()).stream()
                .findFirst()
                .orElseThrow(() -> new ApiFault(WireError.NO_USER));
    }
}
