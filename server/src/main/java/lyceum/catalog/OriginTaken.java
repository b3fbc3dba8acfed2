package lyceum.catalog;

/// Another user of the application has this origin id; nothing was written.
public final class OriginTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    OriginTaken() {
        super("the origin id is taken", null, false, false);
    }
}
