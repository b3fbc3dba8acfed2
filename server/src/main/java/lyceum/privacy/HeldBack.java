package lyceum.privacy;

/// Something that may not be erased now, since a hold keeps it.
public final class HeldBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    HeldBack() {
        super("a hold keeps it", null, false, false);
    }
}
