package lyceum.consent;

/// How a statement came.
public enum Method {
    /// The person pressed it at the door.
    JOIN_SCREEN,
    /// The customer's server said so.
    API
}
