package lyceum.catalog;

/// What is said of a user is frozen: it stays as it is until that is lifted. Nothing was written.
public final class UserFrozen extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserFrozen() {
        super("the user is frozen", null, false, false);
    }
}
