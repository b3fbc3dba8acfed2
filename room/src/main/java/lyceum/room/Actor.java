package lyceum.room;

import org.jspecify.annotations.Nullable;

/// Who asks: a person of the room, or the server (the customer's API call, the timetable, a
/// connection that was lost).
public record Actor(@Nullable PersonRef person) {
    /// The server itself.
    public static final Actor SERVER = new Actor(null);

    /// A person over its own connection.
    public static Actor of(PersonRef person) {
        return new Actor(person);
    }

    boolean is(PersonRef other) {
        return other.equals(person);
    }

    /// The person who asks. The server cannot do what only a person can, such as raise a hand.
    PersonRef self() {
        if (person == null) throw new Refusal(Refusal.Reason.NOT_ALLOWED);
        return person;
    }
}
