package lyceum.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Under which rules people write.
final class ChatRules {
    private ChatRules() {}

    static List<RoomEvent> decide(ChatCommand command, Actor by, Room room, Instant at) {
        room.lesson().status().mustBeOpen();
        return switch (command) {
            case ChatCommand.Say(var text) -> {
                var author = room.present(by);
                mustWrite(author, room, at, ChatEvent.WhoWrites.EVERYONE);
                yield List.of(message(author, null, text));
            }
            case ChatCommand.SayPrivately(var to, var text) ->
                    privately(room.present(by), to, text, room, at);
            case ChatCommand.DeleteMessage(var message) -> {
                room.mustLead(by);
                yield delete(message, by, room);
            }
            case ChatCommand.SilencePerson(var person, var seconds) -> {
                room.mustLead(by);
                if (room.roleOf(room.known(person)).leads()) {
                    throw new Refusal(Refusal.Reason.NOT_ALLOWED);
                }
                yield silence(person, seconds, room, at);
            }
            case ChatCommand.LiftSilence(var person) -> {
                room.mustLead(by);
                yield silence(person, 0L, room, at);
            }
            case ChatCommand.OpenChat(var who) -> {
                room.mustLead(by);
                yield room.chat().who() == who ? List.of() : List.of(new ChatEvent.ChatOpened(who));
            }
        };
    }

    private static RoomEvent message(PersonRef author, @Nullable PersonRef thread, String text) {
        var parts = List.<MessagePart>of(new MessagePart.Text(Limits.text(text)));
        return new ChatEvent.MessageSent(author, thread, parts, Priority.NORMAL, "");
    }

    private static void mustWrite(
            PersonRef author, Room room, Instant at, ChatEvent.WhoWrites least) {
        if (room.roleOf(author).leads()) return;
        if (room.chat().silenced(author, at) || room.chat().who().compareTo(least) > 0) {
            throw new Refusal(Refusal.Reason.CHAT_MUTED);
        }
    }

    /// Private words are between the teacher and one person; never between students.
    private static List<RoomEvent> privately(
            PersonRef author, @Nullable PersonRef to, String text, Room room, Instant at) {
        var teacher = room.roster().teacher();
        if (teacher == null) throw new Refusal(Refusal.Reason.NO_PERSON);
        if (author.equals(teacher)) {
            if (to == null || to.equals(teacher)) throw new Refusal(Refusal.Reason.INVALID);
            return List.of(message(author, room.known(to), text));
        }
        if (to != null && !to.equals(teacher)) throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        mustWrite(author, room, at, ChatEvent.WhoWrites.TO_TEACHER);
        return List.of(message(author, author, text));
    }

    private static List<RoomEvent> delete(long seq, Actor by, Room room) {
        var chat = room.chat();
        for (var message : chat.messages()) {
            if (message.seq() != seq) continue;
            return message.gone() ? List.of() : List.of(new ChatEvent.MessageDeleted(seq, null));
        }
        // Whoever cannot read a thread cannot delete in it, nor learn that it exists.
        if (room.isTeacher(by)) {
            for (Map.Entry<PersonRef, List<Message>> thread : chat.threads().entrySet()) {
                for (var message : thread.getValue()) {
                    if (message.seq() != seq) continue;
                    return message.gone()
                            ? List.of()
                            : List.of(new ChatEvent.MessageDeleted(seq, thread.getKey()));
                }
            }
        }
        throw new Refusal(Refusal.Reason.NO_MESSAGE);
    }

    private static List<RoomEvent> silence(
            PersonRef person, @Nullable Long seconds, Room room, Instant at) {
        if (seconds != null && seconds == 0) {
            return room.chat().silenced().containsKey(person)
                    ? List.of(new ChatEvent.SilenceLifted(person))
                    : List.of();
        }
        var silenced = new ChatEvent.PersonSilenced(person, Ban.end(seconds, at));
        return Stream.concat(RosterRules.guard(person, room).stream(), Stream.of(silenced))
                .toList();
    }

    static List<RoomEvent> forbid(
            List<Newcomer> who, @Nullable Long seconds, Room room, Instant at) {
        room.lesson().status().mustBeOpen();
        var events = new ArrayList<>(RosterRules.name(who, room));
        var refs = who.stream().map(each -> RosterRules.ref(each, who, room)).distinct();
        refs.forEach(ref -> events.addAll(silence(ref, seconds, room, at)));
        // Several strangers bring the waiting room back once.
        return events.stream().distinct().toList();
    }

    static List<RoomEvent> sayAs(ServerCommand.SayAs say, Room room) {
        room.lesson().status().mustBeOpen();
        // A signature comes beside the parts.
        if (say.parts().isEmpty() || say.parts().size() > Limits.PARTS + 1) {
            throw new Refusal(Refusal.Reason.INVALID);
        }
        var who = List.of(say.who());
        var author = RosterRules.ref(say.who(), who, room);
        // Who is in the class is known by name there.
        var parts =
                room.roster().here(author)
                        ? say.parts().stream()
                                .filter(part -> !(part instanceof MessagePart.Signature))
                                .toList()
                        : say.parts();
        return Stream.concat(
                        RosterRules.name(who, room).stream(),
                        Stream.of(
                                new ChatEvent.MessageSent(
                                        author, null, parts, say.priority(), say.custom())))
                .toList();
    }

    static List<RoomEvent> notice(String text, Room room) {
        room.lesson().status().mustBeOpen();
        var parts = List.<MessagePart>of(new MessagePart.Text(Limits.text(text)));
        return List.of(new ChatEvent.MessageSent(null, null, parts, Priority.NORMAL, ""));
    }
}
