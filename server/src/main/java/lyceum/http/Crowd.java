package lyceum.http;

import java.util.concurrent.ConcurrentHashMap;

/// How fast each of many may ask. They are kept in memory only, and only while they ask.
public final class Crowd {
    /// Askers kept at once; when there are more, those that asked nothing lately are forgotten.
    static final int MAX_ASKERS = 20_000;

    private final ConcurrentHashMap<String, Pace> askers = new ConcurrentHashMap<>();

    /// Whether one more of that one is within the rate, at a time of the nano clock; if so it
    /// counts.
    public boolean take(String who, Rate rate, long nanos) {
        if (askers.size() >= MAX_ASKERS) askers.values().removeIf(pace -> pace.isFull(nanos));
        return askers.computeIfAbsent(who, _ -> new Pace(rate, nanos)).take(nanos);
    }

    /// Whether the rate of that one is used up now; this does not count as asking.
    public boolean isSpent(String who, long nanos) {
        var pace = askers.get(who);
        return pace != null && pace.isSpent(nanos);
    }

    /// How many are kept.
    int size() {
        return askers.size();
    }
}
