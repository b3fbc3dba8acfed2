package lyceum.breach;

import java.time.Instant;
import lyceum.room.RoomId;

/// What got into wrong hands.
public sealed interface Leak {
    /// A key, an operator's sign-in or the link of an archive: what was seen and changed with it
    /// from `from` on and before `to`.
    ///
    /// @param actor as the audit names it
    record OfActor(String actor, Instant from, Instant to) implements Leak {
        @Override
        public String toString() {
            return "OfActor(…)";
        }
    }

    /// All of a class.
    record OfRoom(RoomId room) implements Leak {}

    /// All of the application.
    record OfApplication() implements Leak {}
}
