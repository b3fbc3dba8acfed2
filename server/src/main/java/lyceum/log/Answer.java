package lyceum.log;

/// What a room will say to a wish that it was asked.
public sealed interface Answer permits Asked, Again {
    /// Waits until the wish is on disk, at most [LiveRoom#ANSWER_SECONDS]; a wish that was not
    /// looked at by then is dropped. Throws the [Refusal] of the room, or TIMED_OUT (ask again with
    /// the same wish: it happens once).
    Acknowledged await();
}
