package lyceum.media;

/// LiveKit could not do what was asked. The message holds no address, token or name.
public sealed class MediaFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private MediaFault(String what) {
        super(what);
    }

    /// LiveKit does not answer: it is not there, is starting, or took too long. Try again later.
    public static final class Away extends MediaFault {
        private static final long serialVersionUID = 1;

        Away(String what) {
            super(what);
        }
    }

    /// LiveKit answered, and refused.
    public static final class Refused extends MediaFault {
        private static final long serialVersionUID = 1;
        private final String code;

        Refused(String method, String code) {
            super("LiveKit refused " + method + ": " + code);
            this.code = code;
        }

        /// Whether the room, person or track was not there.
        boolean notFound() {
            return code.equals("not_found");
        }
    }
}
