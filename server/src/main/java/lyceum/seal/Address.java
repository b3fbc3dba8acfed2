package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import lyceum.personal.Category;

/// Where a sealed value lives. It is bound into the seal, so that a value moved to another row or
/// column does not open. The scopes and the category choose the keys: all of them must live. The
/// record names row and column, and holds nothing personal.
///
/// @param scopes the application first, then who and what the value belongs to
public record Address(Category category, List<Scope> scopes, String record) {
    /// Longest record, in characters.
    static final int MAX_LENGTH = 200;

    /// Refuses a record that is empty, too long or not plain ASCII, and scopes of several
    /// applications, with IllegalArgumentException.
    public Address {
        var fits = !record.isEmpty() && record.length() <= MAX_LENGTH && !scopes.isEmpty();
        if (!fits || !isPlain(record) || !areOfOne(scopes))
            throw new IllegalArgumentException("not an address");
    }

    // Loops, since an address is made for every value that is sealed.
    private static boolean isPlain(String record) {
        for (int i = 0; i < record.length(); i++)
            if (record.charAt(i) <= ' ' || record.charAt(i) >= 127) return false;
        return true;
    }

    private static boolean areOfOne(List<Scope> scopes) {
        for (var scope : scopes) if (scope.app() != scopes.getFirst().app()) return false;
        return true;
    }

    /// What belongs to an application and is kept as long as it is.
    public static Address ofApp(long app, String record) {
        return new Address(Category.STRUCTURE, List.of(new Scope.App(app)), record);
    }

    /// What belongs to a room and is kept as long as it is.
    public static Address ofRoom(long app, long room, String record) {
        List<Scope> scopes = List.of(new Scope.App(app), new Scope.Room(app, room));
        return new Address(Category.STRUCTURE, scopes, record);
    }

    /// What says who a person is.
    public static Address ofPerson(Scope.Person person, String record) {
        return new Address(Category.PROFILE, List.of(new Scope.App(person.app()), person), record);
    }

    /// The house itself.
    public static Address ofHouse(String record) {
        return ofApp(Vault.HOUSE.app(), record);
    }

    /// The application.
    long app() {
        return scopes.getFirst().app();
    }

    /// The bytes that the seal is bound to.
    byte[] bound() {
        var text = new StringBuilder(category.name());
        for (var scope : scopes) text.append('\n').append(scope);
        return text.append('\n').append(record).toString().getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return category + " " + scopes + " " + record;
    }
}
