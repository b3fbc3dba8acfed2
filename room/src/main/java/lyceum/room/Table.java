package lyceum.room;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Copying operations on the maps of the state: what went in first stays first, so that Java and
/// TypeScript write the same JSON.
final class Table {
    private Table() {}

    static <K, V> Map<K, V> with(Map<K, V> table, K key, V value) {
        var copy = new LinkedHashMap<>(table);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> without(Map<K, V> table, K key) {
        if (!table.containsKey(key)) return table;
        var copy = new LinkedHashMap<>(table);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> where(Map<K, V> table, BiPredicate<K, V> keep) {
        var copy = new LinkedHashMap<K, V>();
        table.forEach((key, value) -> {
            if (keep.test(key, value)) copy.put(key, value);
        });
        return Collections.unmodifiableMap(copy);
    }

    static <K, V> Map<K, V> each(Map<K, V> table, BiFunction<K, V, @Nullable V> change) {
        var copy = new LinkedHashMap<K, V>();
        table.forEach((key, value) -> {
            var changed = change.apply(key, value);
            if (changed != null) copy.put(key, changed);
        });
        return Collections.unmodifiableMap(copy);
    }

    static <K> Map<K, Integer> plusOne(Map<K, Integer> counts, K key) {
        return with(counts, key, counts.getOrDefault(key, 0) + 1);
    }
}
