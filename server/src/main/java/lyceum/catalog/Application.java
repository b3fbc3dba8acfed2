package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// A customer's application. Applications of one developer are reached by each other's keys.
///
/// @param developer UUID of the account it belongs to
/// @param name what the operator calls it
public record Application(AppId id, String developer, String name, Instant created, Life life) {
    /// Whether it is in use.
    ///
    /// @param since when that became so; null: it always was
    /// @param purgeAt when it is erased; null: it is not going to be
    public record Life(State state, @Nullable Instant since, @Nullable Instant purgeAt) {
        static final Life ACTIVE = new Life(State.ACTIVE, null, null);
    }

    /// How it is with an application.
    public enum State {
        /// It is used.
        ACTIVE,
        /// It is not used for now; after a while that counts as its end.
        SUSPENDED,
        /// Its use is over: no class can be held; what it keeps can be taken along, or it can be
        /// opened again.
        CEASED,
        /// All of it is being erased.
        PURGING
    }

    /// Whether classes can be held.
    public boolean inUse() {
        return life.state() == State.ACTIVE;
    }
}
