package lyceum.media;

import lyceum.room.Source;

/// A client in a room's media, as tests see it.
interface Visitor {
    boolean isIn();

    /// Begins to send; false where the engine refuses.
    boolean send(Source source);

    /// Sends, and is not muted.
    boolean isSending(Source source);

    /// Undoes a mute, as only the client itself can.
    void unmute(Source source);

    /// Asks for everything that others send, also for what it was denied.
    void subscribe();

    boolean receives(String identity, Source source);
}
