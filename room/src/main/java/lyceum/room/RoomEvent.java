package lyceum.room;

/// What happened in a room. Named in the past; what is in the log has happened and cannot fail.
public sealed interface RoomEvent permits LessonEvent, RosterEvent, StageEvent, ChatEvent {}
