package lyceum.room;

import java.util.regex.Pattern;

/// Who somebody is inside one room: `p` and base32 characters, random for each room and person.
/// Outside the room it says nothing; one event, `PersonNamed`, ties it to a user.
public record PersonRef(String value) implements Comparable<PersonRef> {
    private static final Pattern SHAPE = Pattern.compile("p[a-z0-9]{1,31}");

    /// Refuses anything of another shape with IllegalArgumentException.
    public PersonRef {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a person ref");
    }

    @Override
    public int compareTo(PersonRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
