package lyceum.petition;

import java.util.Optional;
import java.util.stream.Stream;

/// What somebody may ask for.
public enum Kind {
    /// To get all that is kept.
    ACCESS,
    /// To be erased.
    ERASURE,
    /// That something wrong is set right.
    RECTIFICATION,
    /// That nobody reads it for now.
    RESTRICTION,
    /// That something is not done any more.
    OBJECTION;

    /// The kind of that name.
    public static Optional<Kind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
