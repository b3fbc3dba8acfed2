package lyceum.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong passwords by who asks, in memory only. Who counts as one asker is not known here.
final class Tries {
    /// Wrong tries before the first pause.
    static final int FREE = 5;

    /// The first pause; each further wrong try doubles it.
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /// The longest pause.
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /// Places remembered; the one that tried longest ago is forgotten first.
    static final int PLACES = 10_000;

    private final InstantSource clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    private record Wrong(int count, Instant until) {}

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// How long this place must wait; zero: it may try.
    synchronized Duration pause(String from) {
        var before = wrong.get(from);
        var now = clock.instant();
        return before == null || !now.isBefore(before.until())
                ? Duration.ZERO
                : Duration.between(now, before.until());
    }

    /// Notes a wrong try and returns how many are left before a pause.
    synchronized int wrong(String from) {
        var before = wrong.remove(from);
        var count = before == null ? 1 : before.count() + 1;
        var over = Math.clamp(count - FREE, -1, 20);
        var pause = over < 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << over);
        var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        wrong.put(from, new Wrong(count, clock.instant().plus(bounded)));
        if (wrong.size() > PLACES) wrong.remove(wrong.keySet().iterator().next());
        return Math.max(0, FREE - count);
    }

    synchronized void right(String from) {
        wrong.remove(from);
    }
}
