package lyceum.catalog;

/// A token is not good. The message holds nothing of it.
public final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why.
    public enum Reason {
        /// Not of our form, or not signed by a key of the application it names.
        FORGED,
        /// It was good once.
        EXPIRED,
        /// The user was deleted.
        NO_USER
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super("token refused: " + reason, null, false, false);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
