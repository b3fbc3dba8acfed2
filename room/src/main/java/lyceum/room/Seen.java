package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person is shown of one line of the log. `event` null: nothing, but the number stays, so
/// that a hole always means that something was lost.
public record Seen(long seq, Instant at, @Nullable PersonRef by, @Nullable RoomEvent event) {}
