package lyceum.api.actions;

import lyceum.api.Action;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.catalog.OriginTaken;
import lyceum.catalog.Registration;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// Registers a user.
public record RegisterUser() implements Action<RegisterUser.Request, SignedIn> {
    /// @param sdkAppId the application
    /// @param name shown name, at most 256 characters
    /// @param originId the user's id in the customer's system, at most 128 characters; default the
    ///   UserId
    /// @param avatar `http` or `https` address of a picture, at most 2048 characters
    public record Request(
            long sdkAppId,
            @Nullable String name,
            @Nullable String originId,
            @Nullable String avatar) {}

    @Override
    public SignedIn run(Caller caller, Request request) {
        AppId app = caller.app(request.sdkAppId());
        var said =
                registration(
                        request.originId(), request.name(), request.avatar(), "Name", Fields.TOP);
        try {
            var user = caller.catalog().users().register(app, said);
            return SignedIn.as(caller, user, null);
        } catch (OriginTaken taken) {
            throw new ApiFault(WireError.ORIGIN_ID_EXISTS);
        }
    }

    /// What is said of a user, every field checked; what is absent stays as it was.
    static Registration registration(
            @Nullable String originId,
            @Nullable String name,
            @Nullable String avatar,
            String nameField,
            Fields at) {
        at.text("OriginId", originId, Fields.ORIGIN);
        at.picture("Avatar", avatar);
        return new Registration(originId, at.name(nameField, name), avatar);
    }
}
