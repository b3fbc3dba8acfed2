package lyceum.room;

import org.jspecify.annotations.Nullable;

/// Writing, and who may.
public sealed interface ChatCommand extends PersonCommand {
    /// At most 2,000 characters.
    record Say(String text) implements ChatCommand {}

    /// A student to the teacher (`to` null), or the teacher to a person.
    record SayPrivately(@Nullable PersonRef to, String text) implements ChatCommand {}

    record DeleteMessage(long message) implements ChatCommand {}

    /// For `seconds`, or until the class is over where null.
    record SilencePerson(PersonRef person, @Nullable Long seconds) implements ChatCommand {}

    record LiftSilence(PersonRef person) implements ChatCommand {}

    record OpenChat(ChatEvent.WhoWrites who) implements ChatCommand {}
}
