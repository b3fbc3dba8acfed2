package lyceum.socket;

import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// What a browser needs to reach the media of one class.
///
/// @param url of the signalling; a path means the server's own address
/// @param token for one person in one class
public record MediaPass(String url, String token) {
    @Override
    public String toString() {
        return "MediaPass(…)";
    }

    /// Gives out passes; what they allow follows the room afterwards.
    @FunctionalInterface
    public interface Office {
        /// A pass for a person of a room; null if there is nothing to be reached now, as before the
        /// class starts.
        @Nullable MediaPass of(RoomId room, PersonRef person);
    }
}
