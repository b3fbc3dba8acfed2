package lyceum.db;

/// The store cannot be used. The message is one line for the operator.
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotOpen(String store, Throwable reason) {
        super(
                store
                        + " is damaged or not ours ("
                        + root(reason).getClass().getSimpleName()
                        + "). Put it back from a backup, or start with a new --data directory.",
                null,
                false,
                false);
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }
}
