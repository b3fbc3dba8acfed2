package lyceum.agreement;

/// The text of an agreement is not the one that was published. The message is one line for the
/// operator.
public final class Altered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Altered(String version) {
        super(
                "The agreement of "
                        + version
                        + " is not the text that was published. Install this version of the"
                        + " server anew.",
                null,
                false,
                false);
    }
}
