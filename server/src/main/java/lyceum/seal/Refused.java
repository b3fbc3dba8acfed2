package lyceum.seal;

/// The data directory cannot be used. The message is one line for the operator.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// With one line for the operator.
    public Refused(String line) {
        super(line, null, false, false);
    }
}
