package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Who was let through the door, to which class, and how. Personal.
///
/// @param invited typed the name at an invitation link, has no account
/// @param guest was invited as a guest
/// @param supervisor is one, and asked to watch as one
/// @param link id of the join link by which the person came; null: by a login token
/// @param ends when the secret that says so runs out
public record Entry(
        AppId app,
        RoomId room,
        UserId user,
        String name,
        String avatar,
        boolean invited,
        boolean guest,
        boolean supervisor,
        @Nullable String link,
        Instant ends) {
    @Override
    public String toString() {
        return "Entry(…)";
    }
}
