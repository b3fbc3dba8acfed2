package lyceum.petition;

/// Something that cannot be done with a petition.
public final class PetitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why not.
    public enum Reason {
        /// There is none of that id in the application.
        NONE,
        /// It was answered already.
        CLOSED,
        /// Nothing here does that by itself: it is done by hand, and then closed.
        BY_HAND,
        /// A refusal says why.
        NO_ANSWER,
        /// Why it takes longer is said.
        NO_REASON,
        /// It was extended before, or its day has passed.
        NOT_EXTENDED,
        /// The application has not yet said that it comes from that person.
        NOT_PROVEN,
        /// The application has as many open ones as it may.
        TOO_MANY
    }

    private final Reason reason;

    PetitionRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }
}
