package lyceum.room;

/// Somebody the room may not know yet. `fresh` and `hue` are used if it does not.
///
/// @param hue 0-7, by chance: from which on a colour for the avatar is looked for
/// @param invited came by an invitation with a typed name, without an account
/// @param guest invited as a guest
public record Newcomer(
        PersonRef fresh,
        UserId user,
        String name,
        String avatar,
        int hue,
        boolean invited,
        boolean guest) {
    Person person() {
        return new Person(user, name, avatar, hue, invited, guest);
    }
}
