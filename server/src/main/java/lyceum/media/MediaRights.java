package lyceum.media;

import java.util.Set;
import lyceum.room.Source;

/// What one person may do in a room's media; everybody may see and hear.
///
/// @param sends what the person may send; empty: only watches
/// @param hidden nobody is told that the person is there
public record MediaRights(Set<Source> sends, boolean hidden) {
    /// Sees and hears, and nothing else.
    public static final MediaRights AUDIENCE = new MediaRights(Set.of(), false);

    /// Sees and hears, unseen.
    public static final MediaRights SUPERVISOR = new MediaRights(Set.of(), true);

    public MediaRights {
        sends = Set.copyOf(sends);
    }
}
