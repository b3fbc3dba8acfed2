package lyceum.api.actions;

import lyceum.catalog.User;

/// One user as the API shows it.
///
/// @param sdkAppId the application
/// @param userId the user's id here
/// @param name shown name
/// @param avatar address of a picture
/// @param originId the user's id in the customer's system
public record UserInfo(long sdkAppId, String userId, String name, String avatar, String originId) {
    static UserInfo of(User user) {
        return new UserInfo(
                user.app().value(), user.id().value(), user.name(), user.avatar(), user.origin());
    }

    @Override
    public String toString() {
        return "UserInfo[…]";
    }
}
