package lyceum.watch;

/// What a line of the log service tells of; never a text of somebody's own.
public sealed interface LogEvent {
    /// The word that is kept.
    String name();

    /// What the server saw of a connection.
    enum Seen implements LogEvent {
        JOINED,
        WAITED,
        LEFT,
        DROPPED,
        KICKED,
        REPLACED,
        ENDED,
        SENT_AWAY
    }

    /// What a page says of itself; the numbers that come with it are in milliseconds or counts.
    enum Told implements LogEvent {
        /// The page is ready to enter, after so long.
        PAGE_READY,
        /// The connection to the class is there, at the attempt of that number.
        CONNECTED,
        /// The connection to the class is lost.
        RECONNECTING,
        /// Sound and pictures pass, after so long.
        MEDIA_ON,
        /// Sound and pictures are cut.
        MEDIA_CUT,
        MIC_DENIED,
        MIC_MISSING,
        MIC_BUSY,
        CAMERA_DENIED,
        CAMERA_MISSING,
        CAMERA_BUSY,
        SCREEN_DENIED,
        /// The browser plays no sound before a press.
        SOUND_BLOCKED,
        /// A fault of the page itself was shown.
        PAGE_FAULT
    }
}
