package lyceum.socket;

import java.util.concurrent.ConcurrentHashMap;

/// How fast each address may ask before the door. Addresses are kept in memory only, and only while
/// they ask.
final class Crowd {
    /// Addresses kept at once; when there are more, those that asked nothing lately are forgotten.
    static final int MAX_ADDRESSES = 20_000;

    private record Asker(Pace pace, long last) {}

    private final ConcurrentHashMap<String, Asker> askers = new ConcurrentHashMap<>();
    private final int atOnce;
    private final int perSecond;

    Crowd(int atOnce, int perSecond) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
    }

    /// Whether one more question of that address is within the rate, at a time of the nano clock;
    /// if so it counts.
    boolean take(String address, long nanos) {
        if (askers.size() >= MAX_ADDRESSES) forgetQuiet(nanos);
        boolean[] taken = {false};
        askers.compute(
                address,
                (_, known) -> {
                    var pace = known == null ? new Pace(atOnce, perSecond, nanos) : known.pace();
                    taken[0] = pace.take(nanos);
                    return new Asker(pace, nanos);
                });
        return taken[0];
    }

    /// How many addresses are kept.
    int size() {
        return askers.size();
    }

    // After so long a bucket is full again, so nothing is lost with it.
    private void forgetQuiet(long nanos) {
        var full = 1_000_000_000L * atOnce / perSecond;
        askers.values().removeIf(asker -> nanos - asker.last() >= full);
    }
}
