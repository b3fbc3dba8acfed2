package lyceum.privacy;

import java.util.HashSet;
import java.util.Set;

/// What somebody saw or changed within a time, by numbers of our own.
///
/// @param people the numbers of their keys
/// @param rooms classes of which all was seen
/// @param everybody all people of the application
public record Touched(Set<Long> people, Set<Long> rooms, boolean everybody) {
    /// Nothing.
    public static final Touched NOTHING = new Touched(Set.of(), Set.of(), false);

    /// Both.
    public Touched and(Touched other) {
        var allPeople = new HashSet<>(people);
        allPeople.addAll(other.people());
        var allRooms = new HashSet<>(rooms);
        allRooms.addAll(other.rooms());
        return new Touched(allPeople, allRooms, everybody || other.everybody());
    }
}
