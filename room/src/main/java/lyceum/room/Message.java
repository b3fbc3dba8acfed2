package lyceum.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message as the state keeps it. `gone`: deleted, or its author was forgotten; its place
/// stays.
///
/// @param seq the number of its event in the log; the message's name
/// @param author null: the system
public record Message(
        long seq,
        Instant at,
        @Nullable PersonRef author,
        List<MessagePart> parts,
        Priority priority,
        String custom,
        boolean gone) {
    Message withoutText() {
        return new Message(seq, at, author, List.of(), Priority.NORMAL, "", true);
    }
}
