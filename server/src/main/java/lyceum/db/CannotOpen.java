package lyceum.db;

/// The store cannot be used. The message is one line for the operator.
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotOpen(String line) {
        super(line, null, false, false);
    }
}
