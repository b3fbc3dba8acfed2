package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// What may be shown of a key.
///
/// @param used null: never; kept to the minute
/// @param ends when it stops to work since another took its place; null: it goes on
public record ApiKey(
        String secretId,
        AppId app,
        Instant created,
        boolean enabled,
        @Nullable Instant used,
        @Nullable Instant ends) {
    /// Whether calls signed with it are good at that time.
    public boolean works(Instant at) {
        return enabled && (ends == null || at.isBefore(ends));
    }

    /// A key as it is shown once, to the one who asked for it.
    public record Shown(String secretId, String secretKey) {
        @Override
        public String toString() {
            return "Shown[" + secretId + "]";
        }
    }
}
