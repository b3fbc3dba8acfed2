package lyceum.api;

/// An action of our own beside the vendor's: same signature, same envelope, a version of its own.
/// The vendor's generic client (`CommonClient`) calls it.
public interface OwnAction<Q extends Record, R extends Record> extends Action<Q, R> {
    /// The version of our own actions.
    String OWN = "2026-11-22";

    @Override
    default String version() {
        return OWN;
    }
}
