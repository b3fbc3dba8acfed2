package lyceum.http;

/// A request that cannot be served: an HTTP status and a sentence for the client without values.
public final class HttpFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String message;

    public HttpFault(int status, String message) {
        super(message, null, false, false); // the client's fault needs no stack trace
        this.status = status;
        this.message = message;
    }

    /// The sentence for the client.
    public String message() {
        return message;
    }

    /// The HTTP status, 400 to 599.
    public int status() {
        return status;
    }
}
