package lyceum.catalog;

import java.time.Instant;
import lyceum.room.AppId;
import lyceum.room.Newcomer;
import lyceum.room.UserId;
import lyceum.seal.Scope;

/// A registered user. Personal, all but the number.
///
/// @param number our own number of the row and of its key; says nothing outside
/// @param origin the user's id in the customer's system; the user id where none was given
/// @param name may be empty
/// @param avatar a foreign address, or empty
/// @param frozen nobody may read what is said of the user: the name is empty, and so on
public record User(
        long number,
        AppId app,
        UserId id,
        String origin,
        String name,
        String avatar,
        Instant created,
        boolean frozen) {
    /// The name people see: the given one, or the last four characters of the id.
    public String shownName() {
        return shownName(name, id);
    }

    /// The same of somebody who need not be registered.
    public static String shownName(String name, UserId user) {
        var id = user.value();
        return name.isBlank() ? "User " + id.substring(Math.max(0, id.length() - 4)) : name;
    }

    /// This user while nobody may read what is said of them.
    User hidden() {
        return new User(number, app, id, id.value(), "", "", created, true);
    }

    /// The key of all that is personal of this user.
    Scope.Person scope() {
        return new Scope.Person(app.value(), number);
    }

    /// This user as somebody a room may not know yet; without a name as long as it is frozen.
    public Newcomer newcomer() {
        var called = frozen ? "" : shownName();
        return new Newcomer(Fresh.person(), id, called, avatar, Fresh.hue(), false, false);
    }

    @Override
    public String toString() {
        return "User[" + number + "]";
    }
}
