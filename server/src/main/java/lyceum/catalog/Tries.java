package lyceum.catalog;

import static lyceum.catalog.SignInRefused.Reason.WAIT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Counts tries of a password by who asks, in memory only: each before it is checked, so that tries
/// at the same time are counted too. Who counts as one asker is not known here.
final class Tries {
    /// Wrong tries before the first pause.
    static final int FREE = 5;

    /// The first pause; each further wrong try doubles it.
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /// The longest pause.
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /// Askers remembered; the one that tried longest ago is forgotten first.
    static final int ASKERS = 10_000;

    /// Askers remembered for having been right; the one that was so longest ago goes first.
    static final int KNOWN = 100;

    private final InstantSource clock;
    private final Map<String, Counted> counted = new LinkedHashMap<>();
    private final LinkedHashSet<String> known = new LinkedHashSet<>();

    /// The number of a name that nobody has.
    static final long NOBODY = 0;

    /// @param whose the numbers of the operators it was tried as
    private record Counted(int tries, Instant until, Set<Long> whose) {}

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts a try and returns how many are left before a pause. Throws [SignInRefused] WAIT, and
    /// counts nothing, while there is a pause.
    synchronized int count(String from, long operator) {
        pass(from);
        var before = counted.remove(from);
        var whose = new HashSet<>(before == null ? Set.of() : before.whose());
        whose.add(operator);
        var tries = before == null ? 1 : before.tries() + 1;
        var over = Math.clamp(tries - FREE, -1, 20);
        var pause = over < 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << over);
        var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        counted.put(from, new Counted(tries, clock.instant().plus(bounded), whose));
        bound(counted.keySet(), ASKERS);
        return Math.max(0, FREE - tries);
    }

    /// Throws [SignInRefused] WAIT while there is a pause.
    synchronized void pass(String from) {
        var before = counted.get(from);
        var now = clock.instant();
        if (before != null && now.isBefore(before.until()))
            throw new SignInRefused(WAIT, 0, Duration.between(now, before.until()));
    }

    /// How often an asker tried since it was right; -1: it was, and did not since.
    synchronized int standing(String from) {
        var tries = counted.get(from);
        if (tries != null) return tries.tries();
        return known.contains(from) ? -1 : 0;
    }

    /// The try was right: it is given back, and those before it where none was made as another
    /// operator. Whoever is one would else guess at the others for ever.
    synchronized void right(String from, long operator) {
        var before = counted.remove(from);
        var own = Set.of(operator, NOBODY);
        if (before != null && !own.containsAll(before.whose()))
            counted.put(from, new Counted(before.tries() - 1, clock.instant(), before.whose()));
        known.remove(from);
        known.add(from);
        bound(known, KNOWN);
    }

    private static void bound(Set<String> oldestFirst, int most) {
        if (oldestFirst.size() > most) oldestFirst.remove(oldestFirst.iterator().next());
    }
}
