package lyceum.room;

/// What is read of an event while its person is frozen: who it is about stays known, so that roles,
/// bans and silences go on to hold; what is said of that person, and what that person said, is not
/// read.
public final class Freezing {
    private Freezing() {}

    /// The event with nothing in it that may not be read; the event itself if there is nothing.
    public static RoomEvent unnamed(RoomEvent event) {
        return switch (event) {
            case RosterEvent.PersonNamed(var ref, var person) ->
                    new RosterEvent.PersonNamed(ref, person.unnamed());
            case RosterEvent.PersonRenamed(var ref, _) -> new RosterEvent.PersonRenamed(ref, "");
            case RosterEvent.PersonWaited(var ref, var person) ->
                    new RosterEvent.PersonWaited(ref, person.unnamed());
            case RosterEvent.SupervisorEntered(var ref, var person) ->
                    new RosterEvent.SupervisorEntered(ref, person.unnamed());
            case LessonEvent _, RosterEvent _, StageEvent _, ChatEvent _ ->
                    Forgetting.residue(event);
        };
    }
}
