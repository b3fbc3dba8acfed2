package lyceum.room;

import org.jspecify.annotations.Nullable;

/// Coming, going, and who may be here.
public sealed interface RosterCommand extends PersonCommand {
    record Leave() implements RosterCommand {}

    /// For `seconds`, or for ever where null.
    record KickPerson(PersonRef person, @Nullable Long seconds) implements RosterCommand {}

    record UnblockPerson(PersonRef person) implements RosterCommand {}

    record Admit(PersonRef person) implements RosterCommand {}

    record AdmitAll() implements RosterCommand {}

    record RefuseEntry(PersonRef person) implements RosterCommand {}

    record SwitchWaitingRoom(RosterEvent.WhoWaits who) implements RosterCommand {}

    record LockClass(boolean on) implements RosterCommand {}

    /// Only invited people, who typed their name themselves.
    record RenamePerson(PersonRef person, String name) implements RosterCommand {}
}
