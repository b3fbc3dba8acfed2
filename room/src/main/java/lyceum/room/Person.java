package lyceum.room;

import org.jspecify.annotations.Nullable;

/// Who a person ref is. Personal.
///
/// @param user null for everyone but the server: people in the class do not need it
/// @param name empty: the person is frozen, and nobody reads it
/// @param avatar a foreign address, or empty; shown as initials
/// @param hue of the avatar, 0-7
/// @param invited typed the name, has no account
/// @param guest was invited as a guest
public record Person(
        @Nullable UserId user,
        String name,
        String avatar,
        int hue,
        boolean invited,
        boolean guest) {
    Person named(String other) {
        return new Person(user, other, avatar, hue, invited, guest);
    }

    Person coloured(int other) {
        return new Person(user, name, avatar, other, invited, guest);
    }

    /// Whether nobody may read now what the person is called, who is frozen.
    public boolean nameless() {
        return name.isEmpty();
    }

    Person unnamed() {
        return new Person(user, "", "", hue, invited, guest);
    }

    // A page asks no foreign host, so nobody in the class needs the address of a picture.
    Person inClass() {
        return new Person(null, name, "", hue, invited, guest);
    }
}
