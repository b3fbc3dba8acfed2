package lyceum.room;

/// What somebody wants of a room. It becomes events, or it is refused.
public sealed interface RoomCommand permits PersonCommand, ServerCommand {}
