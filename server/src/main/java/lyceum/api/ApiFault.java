package lyceum.api;

/// A call that is answered with an error code.
public final class ApiFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final WireError error;
    private final String where;

    /// `where` says what is meant: the path of a field, a header, a rule. Never a value.
    public ApiFault(WireError error, String where) {
        super(error.code() + " " + where, null, false, false); // the caller's fault, no trace
        this.error = error;
        this.where = where;
    }

    /// Where the code says it all.
    public ApiFault(WireError error) {
        this(error, "");
    }

    /// The code.
    public WireError error() {
        return error;
    }

    /// Whether a field of the request itself is meant.
    public boolean isAbout(String field) {
        return where.startsWith(field + " ");
    }

    /// What the caller reads.
    String message(String language) {
        String sentence = error.sentence(language);
        return where.isEmpty() ? sentence : sentence + " (" + where + ")";
    }
}
