package lyceum.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is who, and who is in.
public sealed interface RosterEvent extends RoomEvent {
    /// Ties a ref to a person; before anything else is said of that ref. Personal.
    record PersonNamed(PersonRef ref, Person person) implements RosterEvent {}

    /// What is left of `PersonNamed`, `PersonRenamed`, `PersonWaited` or `SupervisorEntered` once a
    /// person is forgotten.
    record NameGone(PersonRef ref) implements RosterEvent {}

    /// The keys of a person are gone: whoever holds something of what that one said or was called
    /// drops it now.
    record PersonForgotten(PersonRef ref) implements RosterEvent {}

    /// Personal.
    record PersonRenamed(PersonRef ref, String name) implements RosterEvent {}

    /// Who leads, and who is a guest of a round table.
    record RolesAssigned(@Nullable PersonRef teacher, People assistants, People guests)
            implements RosterEvent {}

    record PersonJoined(PersonRef ref, Device device) implements RosterEvent {}

    /// Left on purpose.
    record PersonLeft(PersonRef ref) implements RosterEvent {}

    /// The connection was lost; seat and hand are kept for a while.
    record PersonDropped(PersonRef ref) implements RosterEvent {}

    /// Put out until a time, or for ever where null.
    record PersonKicked(PersonRef ref, @Nullable Instant until) implements RosterEvent {}

    record PersonUnblocked(PersonRef ref) implements RosterEvent {}

    /// Somebody asks to come in. Leaders only. Personal.
    record PersonWaited(PersonRef ref, Person person) implements RosterEvent {}

    /// Gave up waiting, was refused, or was let in: no longer outside. Leaders only.
    record WaitEnded(PersonRef ref, WaitResult result) implements RosterEvent {}

    /// Leaders only: that a stranger was removed or silenced switches it too.
    record WaitingRoomSwitched(WhoWaits who) implements RosterEvent {}

    record ClassLocked(boolean on) implements RosterEvent {}

    /// A supervisor came in; nobody in the class sees it. Personal.
    record SupervisorEntered(PersonRef ref, Person person) implements RosterEvent {}

    record SupervisorLeft(PersonRef ref) implements RosterEvent {}

    /// Who waits outside until a leader lets them in; those who lead never do.
    enum WhoWaits {
        NOBODY,
        /// People without an account, who typed their name themselves.
        UNKNOWN,
        EVERYBODY
    }

    /// How waiting ended.
    enum WaitResult {
        ADMITTED,
        REFUSED,
        GAVE_UP
    }
}
