package lyceum.room;

import java.util.List;
import java.util.Optional;

/// Whose personal data an event holds, and what is left of it when that person is forgotten: its
/// number, its order, and refs that name nobody. A new event does not compile until both are
/// answered here.
public final class Forgetting {
    private Forgetting() {}

    /// The person whose data an event holds; empty: nobody's.
    public static Optional<PersonRef> subject(RoomEvent event) {
        return switch (event) {
            case LessonEvent _, StageEvent _ -> Optional.empty();
            case RosterEvent of -> subject(of);
            case ChatEvent of -> subject(of);
        };
    }

    private static Optional<PersonRef> subject(RosterEvent event) {
        return switch (event) {
            case RosterEvent.PersonNamed(var ref, _) -> Optional.of(ref);
            case RosterEvent.PersonRenamed(var ref, _) -> Optional.of(ref);
            case RosterEvent.PersonWaited(var ref, _) -> Optional.of(ref);
            case RosterEvent.SupervisorEntered(var ref, _) -> Optional.of(ref);
            case RosterEvent.NameGone _,
                    RosterEvent.PersonForgotten _,
                    RosterEvent.RolesAssigned _,
                    RosterEvent.PersonJoined _,
                    RosterEvent.PersonLeft _,
                    RosterEvent.PersonDropped _,
                    RosterEvent.PersonKicked _,
                    RosterEvent.PersonUnblocked _,
                    RosterEvent.WaitEnded _,
                    RosterEvent.WaitingRoomSwitched _,
                    RosterEvent.ClassLocked _,
                    RosterEvent.SupervisorLeft _ ->
                    Optional.empty();
        };
    }

    private static Optional<PersonRef> subject(ChatEvent event) {
        return switch (event) {
            case ChatEvent.MessageSent(var author, _, _, _, _) -> Optional.ofNullable(author);
            case ChatEvent.MessageGone _,
                    ChatEvent.MessageDeleted _,
                    ChatEvent.PersonSilenced _,
                    ChatEvent.SilenceLifted _,
                    ChatEvent.ChatOpened _ ->
                    Optional.empty();
        };
    }

    /// What is left of an event without its personal data; the event itself if it has none.
    public static RoomEvent residue(RoomEvent event) {
        return switch (event) {
            case RosterEvent.PersonNamed(var ref, _) -> new RosterEvent.NameGone(ref);
            case RosterEvent.PersonRenamed(var ref, _) -> new RosterEvent.NameGone(ref);
            case RosterEvent.PersonWaited(var ref, _) -> new RosterEvent.NameGone(ref);
            case RosterEvent.SupervisorEntered(var ref, _) -> new RosterEvent.NameGone(ref);
            case ChatEvent.MessageSent(var author, var thread, _, _, _) ->
                    new ChatEvent.MessageGone(author, thread);
            case LessonEvent _, RosterEvent _, StageEvent _, ChatEvent _ -> event;
        };
    }

    /// What is left of a line without its personal data.
    public static Recorded residue(Recorded line) {
        var left = residue(line.event());
        return new Recorded(line.room(), line.seq(), line.at(), line.by(), line.wish(), left);
    }

    /// A line of the log with a person forgotten.
    public static Recorded without(Recorded line, PersonRef person) {
        return subject(line.event()).filter(person::equals).isPresent() ? residue(line) : line;
    }

    /// The state with a person forgotten; the same as the fold of the log without that person.
    public static Room without(Room room, PersonRef person) {
        var chat = room.chat();
        return new Room(
                room.id(),
                room.seq(),
                room.lesson(),
                room.roster().without(person),
                room.stage(),
                chat.messages(gone(chat.messages(), person))
                        .threads(Table.each(chat.threads(), (_, tail) -> gone(tail, person))),
                room.wishes());
    }

    private static List<Message> gone(List<Message> messages, PersonRef person) {
        return messages.stream()
                .map(message -> person.equals(message.author()) ? message.withoutText() : message)
                .toList();
    }
}
