package lyceum.breach;

import java.util.Optional;
import java.util.stream.Stream;

/// How a breach ended.
public enum Outcome {
    /// The authority was told.
    TOLD,
    /// It is a risk to nobody, so that the authority need not be told; why is written down.
    NO_RISK;

    /// The outcome of that name; empty: it is none.
    public static Optional<Outcome> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
