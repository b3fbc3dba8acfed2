package lyceum.api.actions;

import java.util.List;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import org.jspecify.annotations.Nullable;

/// One page of a list. Page 0 is the first, limit 0 the usual one; a page past the end is empty.
record Paging(long page, int limit) {
    static Paging of(@Nullable Long page, @Nullable Long limit, int usual, int most) {
        long asked = limit == null || limit == 0 ? usual : limit;
        if (asked > most) {
            throw new ApiFault(WireError.INVALID_PARAMETER_VALUE, "Limit is at most " + most);
        }
        return new Paging(page == null || page == 0 ? 1 : page, (int) asked);
    }

    /// Where the page begins; no list of ours is longer than the largest number.
    int offset() {
        long before = page - 1;
        return before > Integer.MAX_VALUE / limit
                ? Integer.MAX_VALUE
                : Math.toIntExact(before * limit);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset()).limit(limit).toList();
    }
}
