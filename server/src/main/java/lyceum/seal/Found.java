package lyceum.seal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who was found lately, so that a tag is not made anew for each event. It goes with the person.
final class Found {
    /// How many are remembered; then it begins anew.
    static final int MOST = 10_000;

    /// By what somebody was asked for.
    record Asked(long app, String field, String value) {}

    private final Map<Asked, Scope.Person> people = new ConcurrentHashMap<>();

    Scope.@Nullable Person get(Asked asked) {
        return people.get(asked);
    }

    void put(Asked asked, Scope.Person person) {
        if (people.size() >= MOST) people.clear();
        people.put(asked, person);
    }

    void forget(Set<Scope> ended) {
        people.values().removeIf(ended::contains);
    }
}
