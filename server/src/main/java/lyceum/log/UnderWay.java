package lyceum.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.room.PersonRef;
import lyceum.room.Wish;

/// Wishes that were asked and are not on disk yet. One of them that comes again is not decided a
/// second time.
final class UnderWay {
    private final Map<Named, Asked> all = new ConcurrentHashMap<>();

    private record Named(PersonRef by, Wish wish) {}

    private static Optional<Named> named(Asked asked) {
        var by = asked.actor().person();
        var wish = asked.wish();
        return by == null || wish == null ? Optional.empty() : Optional.of(new Named(by, wish));
    }

    /// The answer that the same wish is waiting for.
    Optional<Answer> again(PersonRef by, Wish wish) {
        return Optional.ofNullable(all.get(new Named(by, wish))).map(Asked::again);
    }

    /// The same, of what would be asked now.
    Optional<Answer> again(Asked asked) {
        return named(asked).flatMap(one -> again(one.by(), one.wish()));
    }

    void begin(Asked asked) {
        named(asked).ifPresent(one -> all.put(one, asked));
    }

    /// They are on disk or refused, and are answered next.
    void end(List<Asked> asked) {
        for (var each : asked) named(each).ifPresent(one -> all.remove(one, each));
    }
}
