package lyceum.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The last wishes of each person and tab that became events, so that one sent again after a lost
/// answer happens once. A number that was refused, or never arrived, may still come while later
/// ones were granted; so the numbers are kept and not only the highest. Only the server needs it.
public record Wishes(Map<PersonRef, List<Tab>> tabs) {
    /// Tabs remembered for each person; the one used longest ago goes first.
    static final int TABS = 4;

    /// Wishes remembered for each tab. A client has fewer than this on their way at once.
    public static final int WINDOW = 64;

    /// Nobody wished anything.
    public static final Wishes NONE = new Wishes(Map.of());

    /// The last wishes of a tab, in the order in which they were granted.
    public record Tab(String tab, List<Grant> grants) {
        Tab with(Grant grant) {
            var kept =
                    Stream.concat(
                            grants.stream().skip(Math.max(0, grants.size() + 1 - WINDOW)),
                            Stream.of(grant));
            return new Tab(tab, kept.toList());
        }
    }

    /// A wish and the event it led to.
    public record Grant(long n, long seq) {}

    /// With one more that was granted; without one if nobody wished.
    public Wishes after(@Nullable PersonRef by, @Nullable Wish wish, long seq) {
        if (by == null || wish == null) return this;
        var known = tabs.getOrDefault(by, List.of());
        var mine = tab(by, wish).orElse(new Tab(wish.tab(), List.of()));
        var others = known.stream().filter(each -> !each.tab().equals(wish.tab())).toList();
        var kept =
                Stream.concat(
                                others.stream().skip(Math.max(0, others.size() + 1 - TABS)),
                                Stream.of(mine.with(new Grant(wish.n(), seq))))
                        .toList();
        return new Wishes(Table.with(tabs, by, kept));
    }

    private Optional<Tab> tab(PersonRef by, Wish wish) {
        return tabs.getOrDefault(by, List.of()).stream()
                .filter(each -> each.tab().equals(wish.tab()))
                .findFirst();
    }

    /// The event number of a wish among those that are remembered.
    public Optional<Long> find(PersonRef by, Wish wish) {
        return tab(by, wish).map(Tab::grants).orElse(List.of()).stream()
                .filter(each -> each.n() == wish.n())
                .map(Grant::seq)
                .findFirst();
    }

    /// The event number of a wish that was granted before; empty if it was not. Throws [Refusal]
    /// INVALID for a number so old that nobody knows any more.
    public Optional<Long> granted(PersonRef by, Wish wish) {
        var grants = tab(by, wish).map(Tab::grants).orElse(List.of());
        var answer = find(by, wish);
        var forgotten =
                grants.size() == WINDOW && grants.stream().allMatch(each -> each.n() > wish.n());
        if (answer.isEmpty() && forgotten) throw new Refusal(Refusal.Reason.INVALID);
        return answer;
    }
}
