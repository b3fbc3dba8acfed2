package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.catalog.User;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What somebody needs to enter a class.
///
/// @param userId who it is
/// @param token login token, good for 7 days
public record SignedIn(String userId, String token) {
    /// A fresh token for a user; `room` null: for every class.
    static SignedIn as(Caller caller, User user, @Nullable RoomId room) {
        String token = caller.catalog().tokens().issue(user.app(), user.id(), room);
        return new SignedIn(user.id().value(), token);
    }

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
