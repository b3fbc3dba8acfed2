package lyceum.personal;

/// Something cannot be read or kept, since whom or what it is about was erased: also while it was
/// being asked about. The message names kinds and our own numbers, never a person.
public abstract class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Of what the message says.
    protected Gone(String message) {
        super(message, null, false, false);
    }
}
