package lyceum.privacy;

/// A hold that may not be placed.
public final class HoldRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why not.
    public enum Reason {
        /// The agreement of the application does not know that basis.
        BASIS,
        /// Two people who are not the same have to allow it.
        APPROVERS,
        /// It would stand for no time, or for longer than a year.
        TIME,
        /// The application has as many as it may.
        TOO_MANY,
        /// It is erased.
        GONE,
        /// Something of it is being erased, which was decided before.
        ENDING,
        /// Something else of the application is being erased, and that takes long: later it can be.
        BUSY
    }

    private final Reason reason;

    HoldRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }
}
