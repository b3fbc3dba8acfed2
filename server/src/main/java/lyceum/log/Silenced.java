package lyceum.log;

/// Something is said in the name of a person whose data was frozen after it was decided. Nothing
/// was written; whoever decides it again is refused there.
public final class Silenced extends RuntimeException {
    private static final long serialVersionUID = 1;

    Silenced() {
        super("somebody is frozen", null, false, false);
    }
}
