package lyceum.personal;

/// Whose personal data something is, and with whose key it ends.
public enum Subject {
    /// The person it tells of.
    PERSON,
    /// Everybody in a room together.
    ROOM,
    /// Whoever runs the application, the customer.
    CUSTOMER,
    /// Whoever runs this server.
    OPERATOR
}
