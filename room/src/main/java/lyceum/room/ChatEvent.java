package lyceum.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said in writing.
public sealed interface ChatEvent extends RoomEvent {
    /// `thread` names the person whose private thread with the teacher this is; null: to everybody.
    /// `author` null: the system. Personal.
    record MessageSent(
            @Nullable PersonRef author,
            @Nullable PersonRef thread,
            List<MessagePart> parts,
            Priority priority,
            String custom)
            implements ChatEvent {}

    /// What is left of a message once it was deleted or its author forgotten.
    record MessageGone(@Nullable PersonRef author, @Nullable PersonRef thread)
            implements ChatEvent {}

    /// A leader deleted the message with that number; its text leaves the log at once.
    record MessageDeleted(long message, @Nullable PersonRef thread) implements ChatEvent {}

    /// May not write until a time, or for ever where null. Seen by leaders and the person.
    record PersonSilenced(PersonRef person, @Nullable Instant until) implements ChatEvent {}

    record SilenceLifted(PersonRef person) implements ChatEvent {}

    record ChatOpened(WhoWrites who) implements ChatEvent {}

    /// Who may write, besides those who lead.
    enum WhoWrites {
        EVERYONE,
        TO_TEACHER,
        NOBODY
    }
}
