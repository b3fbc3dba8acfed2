package lyceum.privacy;

import java.time.Instant;
import lyceum.personal.Extract;

/// One archive that somebody asked for.
///
/// @param item the number of its key and of its file
/// @param tries how often it was begun
/// @param people of how many people it tells
/// @param bytes of the whole archive; before it is ready, those of it that are written
/// @param sha256 of the whole archive, hexadecimal; empty before it is ready
/// @param token whoever has it may take the archive
public record Archive(
        String id,
        Extract what,
        long item,
        State state,
        int tries,
        Instant askedAt,
        long people,
        long bytes,
        String sha256,
        String token) {
    /// How far it is; the order is that in time.
    public enum State {
        /// It waits for its turn.
        WAITING,
        /// It is being written.
        MAKING,
        /// It can be taken.
        READY,
        /// It could not be made; whoever wants it asks again.
        FAILED
    }

    Archive making(long written) {
        return new Archive(
                id, what, item, State.MAKING, tries, askedAt, people, written, sha256, token);
    }

    @Override
    public String toString() {
        return "Archive[" + id + "]";
    }
}
