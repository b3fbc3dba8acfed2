package lyceum.privacy;

import java.time.Instant;
import java.util.List;
import lyceum.personal.Erasure;
import org.jspecify.annotations.Nullable;

/// Something that must stay for now: nothing that the erasure of the same scope would take ends by
/// its age or is erased.
///
/// @param what a person, a room or an application
/// @param named what that is called: a user id, the number of a room; empty for an application
/// @param approvers the two who allowed it
/// @param ends when it ends by itself
/// @param released when it was ended before that; null: it was not
public record Hold(
        String id,
        Erasure what,
        Basis basis,
        String named,
        List<String> approvers,
        Instant placed,
        Instant ends,
        @Nullable Instant released) {
    /// Whether it stands at a moment.
    public boolean stands(Instant now) {
        return released == null && now.isBefore(ends);
    }

    /// Person, room or application.
    public String kind() {
        return Kind.of(what).name();
    }

    @Override
    public String toString() {
        return "Hold(" + id + ")";
    }
}
