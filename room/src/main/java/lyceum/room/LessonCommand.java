package lyceum.room;

/// What leaders of a class may ask of it as a whole.
public sealed interface LessonCommand extends PersonCommand {
    record StartLesson() implements LessonCommand {}

    record EndLesson() implements LessonCommand {}
}
