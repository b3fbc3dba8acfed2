package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import org.jspecify.annotations.Nullable;

/// Changes a user's shown name or picture; classes that run keep the old ones. While a hold keeps
/// that user, or a class in which that user was, what stands there is not overwritten.
public record ModifyUserProfile() implements Action<ModifyUserProfile.Request, Action.Done> {
    /// @param userId the user
    /// @param nickname shown name, at most 256 characters
    /// @param avatar `http` or `https` address of a picture, at most 2048 characters
    public record Request(String userId, @Nullable String nickname, @Nullable String avatar) {}

    @Override
    public Done run(Caller caller, Request request) {
        var user = caller.user(request.userId());
        var said =
                RegisterUser.registration(
                        null, request.nickname(), request.avatar(), "Nickname", Fields.TOP);
        return Erased.orHeld(() -> caller.catalog().users().change(user.app(), user.id(), said))
                .map(_ -> Done.DONE)
                .orElseThrow(() -> new ApiFault(WireError.NO_USER));
    }
}
