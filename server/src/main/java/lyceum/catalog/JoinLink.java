package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import lyceum.room.Role;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// A way into one class. Whoever has the code has the right.
///
/// @param id names the link where the code must not be said
/// @param role of a personal link: what the person is, to be shown; of an invitation: STUDENT or
///   GUEST, as which people enter
/// @param code 22 characters, 128 bits by chance
/// @param user whom a personal link is for; null: an invitation, whoever opens it types a name
/// @param entered how many people entered by it; who only waited outside did not
/// @param withdrawn null: it works, as long as the class is not over
public record JoinLink(
        String id,
        AppId app,
        RoomId room,
        Role role,
        String code,
        @Nullable UserId user,
        long entered,
        Instant created,
        @Nullable Instant withdrawn) {
    /// Whether whoever opens it types a name and has no account.
    public boolean isInvitation() {
        return user == null;
    }

    @Override
    public String toString() {
        return "JoinLink[" + id + "]";
    }
}
