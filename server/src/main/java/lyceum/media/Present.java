package lyceum.media;

import java.util.List;
import lyceum.room.Source;
import org.jspecify.annotations.Nullable;

/// Somebody whom LiveKit has in a room.
///
/// @param identity a person ref if we let that person in; could be anything
/// @param session LiveKit's name for this stay; another one after every new entry
/// @param rights null: such as we never give
public record Present(
        String identity, String session, @Nullable MediaRights rights, List<Track> tracks) {

    /// Something that is being sent.
    ///
    /// @param source null: such as we never allow
    /// @param sound sound, not picture
    public record Track(String id, @Nullable Source source, boolean sound, boolean muted) {}
}
