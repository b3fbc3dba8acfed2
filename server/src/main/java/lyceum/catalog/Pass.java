package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What a good login token says.
///
/// @param room the only class it is good for; null: every class of the application
/// @param ends when it runs out
public record Pass(AppId app, User user, @Nullable RoomId room, Instant ends) {}
