package lyceum.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The highest wish of each person and tab that became events, so that one sent again after a lost
/// answer happens once. Only the server needs it.
public record Wishes(Map<PersonRef, List<Done>> done) {
    /// Tabs remembered for each person; the one used longest ago goes first.
    static final int TABS = 4;

    static final Wishes NONE = new Wishes(Map.of());

    /// The last wish of a tab, and the event it led to.
    public record Done(String tab, long n, long seq) {}

    Wishes after(@Nullable PersonRef by, @Nullable Wish wish, long seq) {
        if (by == null || wish == null) return this;
        var others =
                done.getOrDefault(by, List.of()).stream()
                        .filter(each -> !each.tab().equals(wish.tab()))
                        .toList();
        var kept =
                Stream.concat(
                                others.stream().skip(Math.max(0, others.size() + 1 - TABS)),
                                Stream.of(new Done(wish.tab(), wish.n(), seq)))
                        .toList();
        return new Wishes(Table.with(done, by, kept));
    }

    /// The event number of a wish that was granted before; empty if it is new.
    public Optional<Long> granted(PersonRef by, Wish wish) {
        return done.getOrDefault(by, List.of()).stream()
                .filter(each -> each.tab().equals(wish.tab()) && each.n() >= wish.n())
                .map(Done::seq)
                .findFirst();
    }
}
