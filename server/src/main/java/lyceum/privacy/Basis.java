package lyceum.privacy;

/// Why something is held back from its end.
public enum Basis {
    /// A law asks for it.
    LAW,
    /// It is needed to settle a dispute.
    DISPUTE,
    /// The terms and conditions are to be enforced.
    TERMS
}
