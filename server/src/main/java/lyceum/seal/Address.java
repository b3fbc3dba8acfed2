package lyceum.seal;

/// Where a sealed value lives. It is bound into the seal, so that a value moved to another row or
/// column does not open. The scope (an application, a room) chooses the key; the record names the
/// row and column inside it. Neither holds anything personal.
public record Address(String scope, String record) {
    /// Longest scope or record, in characters.
    static final int MAX_LENGTH = 200;

    /// Refuses what is empty, too long or not plain ASCII, with IllegalArgumentException.
    public Address {
        check(scope);
        check(record);
    }

    /// The scope of an application.
    public static Address ofApp(long app, String record) {
        return new Address("app/" + app, record);
    }

    /// The scope of a room.
    public static Address ofRoom(long room, String record) {
        return new Address("room/" + room, record);
    }

    /// The scope of the installation itself.
    public static Address ofHouse(String record) {
        return new Address("house", record);
    }

    // A line break parts the two in the bound bytes, so neither may hold one.
    private static void check(String text) {
        var plain = text.chars().allMatch(c -> c > ' ' && c < 127);
        if (text.isEmpty() || text.length() > MAX_LENGTH || !plain)
            throw new IllegalArgumentException("not an address");
    }
}
