package lyceum.personal;

/// Something that may not be erased or overwritten now, since a hold keeps it.
public final class HeldBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Of whatever a hold keeps.
    public HeldBack() {
        super("a hold keeps it", null, false, false);
    }
}
