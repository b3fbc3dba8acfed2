package lyceum.consent;

/// Why somebody may take part although nobody here knows the age.
public enum Basis {
    /// At least as old as the law wants.
    OVER_MIN,
    /// A parent or guardian has agreed.
    PARENTAL_CONSENT,
    /// The school answers for it.
    SCHOOL_AUTHORITY,
    /// One of these. The door asks for all three in one sentence, so that no stranger's page learns
    /// who is a child.
    ONE_OF_THESE
}
