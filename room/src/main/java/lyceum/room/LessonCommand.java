package lyceum.room;

/// What leaders of a class may ask of it as a whole.
public sealed interface LessonCommand extends PersonCommand {
    record StartLesson() implements LessonCommand {}

    record EndLesson() implements LessonCommand {}

    /// Whether the class starts at its time without anybody's press; before the start only.
    record StartByItself(boolean on) implements LessonCommand {}
}
