package lyceum.watch;

/// A row that is on the disk and may be sent to a target outside.
sealed interface SentRow permits WrittenRow, WrittenDeed {
    /// A random name, to which its sealed values are bound.
    String id();

    /// The application it is of.
    long app();

    /// When it came, in milliseconds.
    long at();
}
