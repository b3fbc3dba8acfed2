package lyceum.room;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// A map of the state that is never changed but copied, in which a change costs one bucket and not
/// the whole: rooms of thousands fold a hundred thousand events in seconds. What went in first
/// stays first.
final class Table<K, V> extends AbstractMap<K, V> {
    private static final int BUCKETS = 64;
    private static final Table<?, ?> EMPTY = new Table<>(new Object[BUCKETS][], 0, 0);

    private record Slot<K, V>(K key, int hash, V value, long place) implements Map.Entry<K, V> {
        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Map.Entry<?, ?> entry
                    && key.equals(entry.getKey())
                    && value.equals(entry.getValue());
        }

        @Override
        public int hashCode() {
            return key.hashCode() ^ value.hashCode();
        }

        @Override
        public V setValue(V other) {
            throw new UnsupportedOperationException("a table is not changed");
        }
    }

    private final Object[][] buckets;
    private final int size;
    private final long nextPlace;
    private @Nullable List<Map.Entry<K, V>> ordered;

    private Table(Object[][] buckets, int size, long nextPlace) {
        this.buckets = buckets;
        this.size = size;
        this.nextPlace = nextPlace;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Table<K, V> of(Map<K, V> map) {
        if (map instanceof Table<K, V> table) return table;
        var table = (Table<K, V>) EMPTY;
        for (var entry : map.entrySet()) table = table.plus(entry.getKey(), entry.getValue());
        return table;
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        return of(map).plus(key, value);
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        return map.containsKey(key) ? of(map).minus(key) : map;
    }

    static <K, V> Map<K, V> where(Map<K, V> map, BiPredicate<K, V> keep) {
        return each(map, (key, value) -> keep.test(key, value) ? value : null);
    }

    /// Every value changed; null drops it.
    @SuppressWarnings("unchecked")
    static <K, V> Map<K, V> each(Map<K, V> map, BiFunction<K, V, @Nullable V> change) {
        var table = (Table<K, V>) EMPTY;
        for (var entry : map.entrySet()) {
            var changed = change.apply(entry.getKey(), entry.getValue());
            if (changed != null) table = table.plus(entry.getKey(), changed);
        }
        return table;
    }

    static <K> Map<K, Integer> plusOne(Map<K, Integer> counts, K key) {
        return with(counts, key, counts.getOrDefault(key, 0) + 1);
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    private static Object[] bucket(Object[][] buckets, int hash) {
        var bucket = buckets[hash & (BUCKETS - 1)];
        return bucket == null ? new Object[0] : bucket;
    }

    private static int find(Object[] bucket, Object key, int hash) {
        for (int i = 0; i < bucket.length; i++) {
            var slot = (Slot<?, ?>) bucket[i];
            if (slot.hash == hash && slot.key.equals(key)) return i;
        }
        return -1;
    }

    private Table<K, V> plus(K key, V value) {
        int hash = hash(key);
        var old = bucket(buckets, hash);
        int at = find(old, key, hash);
        var fresh = at >= 0 ? old.clone() : java.util.Arrays.copyOf(old, old.length + 1);
        long place = at >= 0 ? ((Slot<?, ?>) old[at]).place : nextPlace;
        fresh[at >= 0 ? at : old.length] = new Slot<>(key, hash, value, place);
        return at >= 0
                ? copy(hash, fresh, size, nextPlace)
                : copy(hash, fresh, size + 1, place + 1);
    }

    private Table<K, V> minus(K key) {
        int hash = hash(key);
        var left = new ArrayList<>(List.of(bucket(buckets, hash)));
        left.remove(find(left.toArray(), key, hash));
        return copy(hash, left.toArray(), size - 1, nextPlace);
    }

    private Table<K, V> copy(int hash, Object[] bucket, int size, long nextPlace) {
        var copy = buckets.clone();
        copy[hash & (BUCKETS - 1)] = bucket;
        return new Table<>(copy, size, nextPlace);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(@Nullable Object key) {
        if (key == null) return null;
        int hash = hash(key);
        var bucket = bucket(buckets, hash);
        int at = find(bucket, key, hash);
        return at < 0 ? null : ((Slot<K, V>) bucket[at]).value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    private List<Map.Entry<K, V>> ordered() {
        var known = ordered;
        if (known != null) return known;
        var slots = new ArrayList<Slot<K, V>>(size);
        for (var bucket : buckets) {
            if (bucket == null) continue;
            for (var slot : bucket) slots.add((Slot<K, V>) slot);
        }
        slots.sort(Comparator.comparingLong(Slot::place));
        ordered = List.copyOf(slots);
        return ordered;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return ordered().iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
