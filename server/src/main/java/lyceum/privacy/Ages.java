package lyceum.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.personal.Category;
import lyceum.personal.Dated;
import lyceum.seal.Vault;

/// How old the oldest is that is kept of each kind, measured from what is there and not from what a
/// sweep believes to have done.
public final class Ages {
    /// Applications measured in one sweep, in turn: for each the files of all days are looked at.
    static final int MEASURED = 20;

    private final List<Dated> stores;
    private final Vault vault;
    private final Map<Key, Instant> rows = new ConcurrentHashMap<>();
    private final Map<Key, Instant> opens = new ConcurrentHashMap<>();
    private volatile Instant at = Instant.EPOCH;
    private int next;

    private record Key(long app, Category category) {}

    Ages(List<Dated> stores, Vault vault) {
        this.stores = stores;
        this.vault = vault;
    }

    /// Measures some of these applications; those that are no more are forgotten.
    synchronized void measure(List<Long> apps, Instant now) {
        rows.keySet().removeIf(key -> !apps.contains(key.app()));
        opens.keySet().removeIf(key -> !apps.contains(key.app()));
        for (int i = 0; i < Math.min(MEASURED, apps.size()); i++)
            measure(apps.get(next++ % apps.size()));
        at = now;
    }

    private void measure(long app) {
        var oldest = new EnumMap<Category, Instant>(Category.class);
        for (var store : stores)
            store.oldest(app).ifPresent(row -> oldest.merge(store.category(), row, Ages::earlier));
        for (var category : Retention.CHOSEN) {
            var key = new Key(app, category);
            var row = oldest.get(category);
            if (row == null) {
                rows.remove(key);
                opens.remove(key);
                continue;
            }
            rows.put(key, row);
            var since = vault.opensSince(app, category).orElse(row);
            opens.put(key, since.isAfter(row) ? since : row);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// The age of the oldest row of this kind in any application, in seconds; 0: there is none.
    public long bytes(Category category) {
        return age(rows, category);
    }

    /// The age of the oldest value of this kind that a key still opens, in seconds.
    public long readable(Category category) {
        return age(opens, category);
    }

    private long age(Map<Key, Instant> moments, Category category) {
        return moments.entrySet().stream()
                .filter(entry -> entry.getKey().category() == category)
                .map(entry -> Duration.between(entry.getValue(), at).toSeconds())
                .max(Long::compare)
                .orElse(0L);
    }
}
