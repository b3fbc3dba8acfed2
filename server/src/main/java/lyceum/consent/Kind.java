package lyceum.consent;

/// What a statement is about.
public enum Kind {
    /// The person agrees to take part in a class.
    CLASS,
    /// Somebody answers for the person's age, in all classes of the application.
    AGE
}
