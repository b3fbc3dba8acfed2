package lyceum.privacy;

/// A file that is not what this server signed; the message says where and why.
public final class Unproven extends Exception {
    private static final long serialVersionUID = 1;

    Unproven(String message) {
        super(message);
    }
}
