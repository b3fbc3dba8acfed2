package lyceum.catalog;

import java.time.Duration;

/// An operator did not get in.
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why.
    public enum Reason {
        /// Name or password; which of them is not said.
        WRONG,
        /// Too many wrong tries from there.
        WAIT,
        /// The one-time link was used, has run out, or is not ours.
        LINK,
        /// The password is shorter than [Operators#SHORTEST_PASSWORD] or is too long.
        WEAK,
        /// An operator is called so already.
        TAKEN,
        /// There are [Operators#MOST] of them.
        FULL
    }

    private final Reason reason;
    private final int tries;
    private final Duration pause;

    SignInRefused(Reason reason, int tries, Duration pause) {
        super("sign-in refused: " + reason, null, false, false);
        this.reason = reason;
        this.tries = tries;
        this.pause = pause;
    }

    SignInRefused(Reason reason) {
        this(reason, 0, Duration.ZERO);
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// Tries left before a pause, with WRONG.
    public int tries() {
        return tries;
    }

    /// How long to wait, with WAIT.
    public Duration pause() {
        return pause;
    }
}
