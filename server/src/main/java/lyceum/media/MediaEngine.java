package lyceum.media;

import java.util.List;
import java.util.Set;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;

/// The engine that carries sound and picture. Everything may be asked again without harm: opening
/// what is open, removing who is gone. All methods throw `MediaFault.Away` while the engine does
/// not answer, within 5 seconds.
public interface MediaEngine extends AutoCloseable {
    /// Makes the room exist. Nobody can enter one that does not.
    void open(RoomId room);

    /// Ends the room's media; everybody is disconnected.
    void end(RoomId room);

    /// The rooms of ours that exist.
    Set<RoomId> rooms();

    /// Everybody in the room, hidden people too; empty for a room that does not exist.
    List<Present> people(RoomId room);

    /// Sets what somebody may do; what is sent beyond that ends at once. Nothing if not there.
    void allow(RoomId room, String identity, MediaRights rights);

    /// Puts somebody out. Nothing if not there.
    void remove(RoomId room, String identity);

    /// Silences a track; only its owner can undo that. Nothing if not there.
    void mute(RoomId room, String identity, String track);

    /// Says who alone may receive what somebody sends, now and later. Nothing if not there.
    void reserve(RoomId room, String sender, Listeners listeners);

    /// Who may receive what somebody sends.
    sealed interface Listeners {
        record Everyone() implements Listeners {}

        /// These identities and nobody else.
        record Only(Set<String> identities) implements Listeners {}
    }

    /// What the person needs to join with these rights.
    MediaTicket ticket(RoomId room, PersonRef person, MediaRights rights);

    /// Begins a test call and says what its one person needs to join, who may send nothing. It goes
    /// by itself when that person has left or never came.
    MediaTicket begin(TestCall call);

    /// Ends a test call; whoever is in it is disconnected.
    void end(TestCall call);

    /// Ends our connection to the engine.
    @Override
    void close();
}
