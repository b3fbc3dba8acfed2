package lyceum.room;

/// What a person may send. A screen brings its sound along.
public enum Source {
    MICROPHONE,
    CAMERA,
    SCREEN
}
