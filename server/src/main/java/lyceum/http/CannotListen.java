package lyceum.http;

/// The server cannot listen; the message says where and why in one sentence.
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotListen(Listen listen, Throwable cause) {
        super(
                "Cannot listen on "
                        + listen.bind()
                        + " port "
                        + listen.port()
                        + ": "
                        + rootOf(cause).getMessage()
                        + ". Choose another port with --port.",
                cause);
    }

    CannotListen(String why) {
        super(why);
    }

    private static Throwable rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
