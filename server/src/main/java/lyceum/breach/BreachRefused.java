package lyceum.breach;

/// Something that cannot be done with a breach.
public final class BreachRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why not.
    public enum Reason {
        /// There is none of that id in the application.
        NONE,
        /// It was answered already.
        CLOSED,
        /// What happened is said.
        NO_WHAT,
        /// Why the authority need not be told is said.
        NO_ANSWER,
        /// Nothing is known before it is.
        LATER,
        /// The application has as many open ones as it may.
        TOO_MANY
    }

    private final Reason reason;

    BreachRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }
}
