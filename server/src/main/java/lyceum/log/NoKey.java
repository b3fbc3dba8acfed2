package lyceum.log;

/// An event holds something of a person who has no key: nobody ever registered or let that person
/// in, or the key was destroyed. Nothing was written; whoever decides it again is refused there.
public final class NoKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoKey() {
        super("somebody has no key", null, false, false);
    }
}
