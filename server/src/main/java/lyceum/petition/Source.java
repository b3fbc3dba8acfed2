package lyceum.petition;

/// By which way a petition came.
public enum Source {
    /// The application sent it on, signed.
    APPLICATION,
    /// The person, with a token of the application, past its people.
    PERSON,
    /// Somebody told the operator of the server.
    OPERATOR;

    /// Whether it is known that it comes from the person: the application says so, by signing the
    /// call or the token.
    boolean proven() {
        return switch (this) {
            case APPLICATION, PERSON -> true;
            case OPERATOR -> false;
        };
    }
}
