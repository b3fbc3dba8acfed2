package lyceum.personal;

/// What is to be taken along, and who asked for it.
public sealed interface Extract {
    /// The application it belongs to.
    long app();

    /// Who asked, as the audit names it.
    String actor();

    /// Everything of one person and nothing of anybody else. Personal.
    ///
    /// @param person the number of that person's key
    /// @param user the user id
    record OfPerson(long app, long person, String user, String actor) implements Extract {
        @Override
        public String toString() {
            return "OfPerson[" + app + ", " + person + "]";
        }
    }

    /// Everything of one application.
    record OfApplication(long app, String actor) implements Extract {
        @Override
        public String toString() {
            return "OfApplication[" + app + "]";
        }
    }
}
