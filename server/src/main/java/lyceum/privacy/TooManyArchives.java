package lyceum.privacy;

/// No further archive is taken now: too many wait, or are kept, already.
public final class TooManyArchives extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyArchives() {
        super("too many archives", null, false, false);
    }
}
