package lyceum.room;

/// What a person in the class may ask for over its connection; whether it is granted is up to the
/// room.
public sealed interface PersonCommand extends RoomCommand
        permits LessonCommand, RosterCommand, StageCommand, ChatCommand {}
