package lyceum.room;

/// The class itself: ordered, held, over.
public sealed interface LessonEvent extends RoomEvent {
    /// The first event of every room.
    record RoomCreated(AppId app, RoomSettings settings) implements LessonEvent {}

    record SettingsChanged(RoomSettings settings) implements LessonEvent {}

    record LessonStarted() implements LessonEvent {}

    record LessonEnded(EndReason reason) implements LessonEvent {}

    /// Nobody started the class before its end.
    record LessonExpired() implements LessonEvent {}

    record RoomDeleted() implements LessonEvent {}

    /// Whether the class starts at its time without anybody's press.
    record SelfStartSet(boolean on) implements LessonEvent {}

    /// Whether a supervisor may be watching; said to everybody as long as the application has any.
    record SupervisionAnnounced(boolean on) implements LessonEvent {}

    /// How a class came to its end.
    enum EndReason {
        /// The teacher or the customer's server ended it.
        ENDED,
        /// Its overtime ran out.
        OVERTIME
    }
}
