package lyceum.privacy;

/// What is personal is not looked at for that purpose, or for none.
public final class NotForThat extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotForThat() {
        super("not for that purpose", null, false, false);
    }
}
