package lyceum.json;

/// JSON that cannot be read. The message says what is wrong and where, never the value itself, so
/// that it may be logged and sent back.
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String message;

    /// `what` is a sentence without values; `line` and `column` count from 1.
    public MalformedJson(String what, int line, int column) {
        this(what + " (line " + line + ", column " + column + ")");
    }

    /// `what` is a sentence without values, for faults that have no place in the text.
    public MalformedJson(String what) {
        super(what);
        this.message = what;
    }

    /// What is wrong, and where.
    public String message() {
        return message;
    }
}
