package lyceum.privacy;

import java.util.Collection;
import java.util.Set;

/// Who was seen by somebody who looked. The audit keeps it, so that after a leak it is known whom
/// it concerns.
public sealed interface Shown {
    /// How many people.
    long people();

    /// These users, by their ids.
    record Users(Set<String> ids) implements Shown {
        @Override
        public long people() {
            return ids.size();
        }

        @Override
        public String toString() {
            return "Users(" + ids.size() + ")";
        }
    }

    /// Those of a class.
    record Class(long room, long people) implements Shown {}

    /// Anybody of the application.
    record Everybody(long people) implements Shown {}

    /// Nobody.
    Shown NOBODY = new Users(Set.of());

    /// These users, by their ids; an empty one is somebody who was erased.
    static Shown of(Collection<String> ids) {
        return new Users(Set.copyOf(ids.stream().filter(id -> !id.isEmpty()).toList()));
    }
}
