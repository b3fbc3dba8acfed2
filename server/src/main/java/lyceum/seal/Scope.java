package lyceum.seal;

/// What a key belongs to. A value opens only while the keys of all its scopes live, so that ending
/// one key ends everything under it: of an application, a room, a person, an object.
public sealed interface Scope {
    /// The application, which is a scope of every value itself; 0: the house, our own.
    long app();

    /// The application, or our own house.
    record App(long app) implements Scope {}

    /// A room, by its number.
    record Room(long app, long room) implements Scope {}

    /// A person of an application, by a random number of our own that is never used again.
    record Person(long app, long person) implements Scope {}

    /// A stored object, by its random number.
    record Item(long app, long item) implements Scope {}
}
