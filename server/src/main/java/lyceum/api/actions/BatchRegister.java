package lyceum.api.actions;

import java.util.ArrayList;
import java.util.List;
import lyceum.api.Action;
import lyceum.api.Caller;
import lyceum.catalog.User;
import lyceum.catalog.Users;
import org.jspecify.annotations.Nullable;

/// Registers users, all or none; known ones are overwritten where something is said of them.
public record BatchRegister() implements Action<BatchRegister.Request, BatchRegister.Response> {
    /// @param users at most 1000
    public record Request(List<BatchUserRequest> users) {}

    /// @param sdkAppId the application
    /// @param name shown name, at most 256 characters
    /// @param originId the user's id in the customer's system, at most 128 characters; absent: a
    ///   new user with the UserId as OriginId
    /// @param avatar `http` or `https` address of a picture, at most 2048 characters
    public record BatchUserRequest(
            long sdkAppId,
            @Nullable String name,
            @Nullable String originId,
            @Nullable String avatar) {}

    /// @param users in the order asked
    public record Response(List<BatchUserInfo> users) {}

    /// @param sdkAppId the application
    /// @param userId the user's id here
    /// @param originId the user's id in the customer's system
    public record BatchUserInfo(long sdkAppId, String userId, String originId) {}

    @Override
    public int perSecond() {
        return 10;
    }

    @Override
    public Response run(Caller caller, Request request) {
        var asked = Fields.TOP.list("Users", request.users(), Users.MOST_AT_ONCE);
        List<Users.Signup> signups = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            var user = asked.get(i);
            var at = new Fields("Users." + i + ".");
            var said =
                    RegisterUser.registration(
                            user.originId(), user.name(), user.avatar(), "Name", at);
            signups.add(new Users.Signup(caller.app(user.sdkAppId()), said));
        }
        var users = Erased.orHeld(() -> caller.catalog().users().registerAll(signups));
        return new Response(users.stream().map(BatchRegister::info).toList());
    }

    private static BatchUserInfo info(User user) {
        return new BatchUserInfo(user.app().value(), user.id().value(), user.origin());
    }
}
