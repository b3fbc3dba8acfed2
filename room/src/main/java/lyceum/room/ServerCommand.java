package lyceum.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only the server asks: calls of the customer's server, entering, time, lost connections.
public sealed interface ServerCommand extends RoomCommand {
    /// The first command of a room.
    record CreateRoom(AppId app, RoomSettings settings, Leaders leaders) implements ServerCommand {}

    /// Changes settings that were `from` when the caller read them; else CHANGED_MEANWHILE.
    /// `leaders` null leaves teacher, assistants and guests as they are.
    record ChangeRoom(RoomSettings from, RoomSettings to, @Nullable Leaders leaders)
            implements ServerCommand {}

    record DeleteRoom() implements ServerCommand {}

    record AnnounceSupervision(boolean on) implements ServerCommand {}

    /// The timetable's call: whatever is due by now happens.
    record TimeCame() implements ServerCommand {}

    /// Somebody whose token was checked comes in, or comes back.
    record Enter(Newcomer who, Device device) implements ServerCommand {}

    /// A registered supervisor who asked for that role comes in.
    record EnterAsSupervisor(Newcomer who) implements ServerCommand {}

    /// The connection of a person was lost and did not come back in time.
    record Drop(PersonRef person) implements ServerCommand {}

    /// The keys of a person are gone: the person goes, and everybody is told to forget.
    record ForgetPerson(PersonRef person) implements ServerCommand {}

    /// Removes a user; for `seconds`, or for ever where null.
    record KickUser(Newcomer who, @Nullable Long seconds) implements ServerCommand {}

    record UnblockUser(UserId user) implements ServerCommand {}

    /// Mutes users in the chat for `seconds` (0 lifts it), or for ever where null.
    record ForbidUsers(List<Newcomer> who, @Nullable Long seconds) implements ServerCommand {}

    /// A message in the name of a user.
    record SayAs(Newcomer who, List<MessagePart> parts, Priority priority, String custom)
            implements ServerCommand {}

    /// A notice of the system to everybody.
    record Notify(String text) implements ServerCommand {}
}
