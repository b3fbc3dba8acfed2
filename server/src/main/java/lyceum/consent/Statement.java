package lyceum.consent;

import java.time.Instant;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// One thing that was said, by a person or for one, and until when it stood.
///
/// @param room the class it was said for; null: for all of the application
/// @param user who it is about
/// @param text which words were shown; null: none, the customer's server said it
/// @param withdrawn null: it stands
public record Statement(
        String id,
        @Nullable RoomId room,
        String user,
        Kind kind,
        Method method,
        @Nullable Text text,
        AgeAssertion age,
        Instant at,
        @Nullable Instant withdrawn) {
    /// Which words somebody agreed to.
    public record Text(int version, String sha256, String locale) {
        static Text of(Wording words) {
            return new Text(words.version(), words.sha256(), words.locale());
        }
    }

    @Override
    public String toString() {
        return "Statement(…)";
    }
}
