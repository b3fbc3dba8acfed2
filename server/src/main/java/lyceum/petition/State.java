package lyceum.petition;

import java.util.Optional;
import java.util.stream.Stream;

/// How far a petition is.
public enum State {
    /// Nobody began with it.
    OPEN,
    /// What is asked for is being made.
    IN_WORK,
    /// It was done.
    DONE,
    /// It was not done, and the person was told why.
    REFUSED,
    /// The person took it back.
    WITHDRAWN;

    /// Whether it was answered.
    public boolean closed() {
        return switch (this) {
            case OPEN, IN_WORK -> false;
            case DONE, REFUSED, WITHDRAWN -> true;
        };
    }

    /// The end of that name; empty: it is none.
    public static Optional<State> end(String name) {
        return Stream.of(values())
                .filter(State::closed)
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
