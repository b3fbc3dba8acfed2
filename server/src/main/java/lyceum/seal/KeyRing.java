package lyceum.seal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.seal.WrapKey.Marks;
import org.jspecify.annotations.Nullable;

/// The keys as they stand on the disk: each in a place of its own, wrapped under the wrapping key,
/// in every copy. A method returns once all copies are synced. Not for several threads at once.
final class KeyRing implements AutoCloseable {
    /// Most keys of one installation: 128 MB in each copy.
    static final int MOST_KEYS = 1_000_000;

    private static final byte[] NOTHING = new byte[Slot.BYTES];

    /// How long the keys stay under one wrapping key, in milliseconds: a day.
    static final long WRAP_MILLIS = 86_400_000;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Mirrors mirrors;
    private final Map<Integer, Held> keys = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private WrapKey wrap;
    // The one before, while something may still be wrapped under it.
    private @Nullable WrapKey before;
    private int end;

    /// Opens the copies in these folders or begins new ones, and finishes what was broken off.
    /// Throws [Refused] where the keys do not open.
    KeyRing(List<Path> folders, InstantSource clock) {
        this.clock = clock;
        mirrors = new Mirrors(folders);
        try {
            var wraps = WrapKey.of(mirrors.wraps());
            var marks = wraps.isEmpty() ? Marks.NONE : wraps.getLast().marks();
            mirrors.read(marks == Marks.ALL);
            if (marks != Marks.NONE) mirrors.mustBeWhole();
            var slots = mirrors.agree();
            end = mirrors.places();
            wrap = wraps.isEmpty() ? first(slots.isEmpty()) : wraps.getLast();
            for (int place = 0; place < end; place++) {
                var slot = slots.get(place);
                if (slot == null) free.add(place);
                else keys.put(place, new Held(place, slot, opened(slot, wraps)));
            }
            if (wraps.size() > 1) rewrap(wraps.getFirst());
            // The marks at the ends are written: from now on they must be there.
            if (wrap.marks() != Marks.ALL) rotate();
        } catch (RuntimeException fault) {
            mirrors.close();
            throw fault;
        }
    }

    private WrapKey first(boolean begins) {
        if (!begins)
            throw new Refused(Mirrors.WRAP + " is missing or damaged: no key opens without it.");
        var first = WrapKey.first(random, clock.millis());
        first.write(mirrors.wraps());
        return first;
    }

    private static byte[] opened(Slot slot, List<WrapKey> wraps) {
        return wraps.stream()
                .filter(wrap -> wrap.generation() == slot.generation())
                .flatMap(wrap -> Optional.ofNullable(slot.key(wrap)).stream())
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                "A key does not open: "
                                        + Mirrors.WRAP
                                        + " is not of "
                                        + Mirrors.KEYS
                                        + "."));
    }

    /// All that live.
    Collection<Held> keys() {
        return List.copyOf(keys.values());
    }

    /// Makes keys by chance for these slots, of which only what is said of them counts.
    List<Held> add(List<Slot> wanted) {
        if (keys.size() + wanted.size() > MOST_KEYS)
            throw new IllegalStateException("there are " + MOST_KEYS + " keys already");
        var made = new ArrayList<Held>();
        for (var slot : wanted) {
            var key = new byte[Crypto.KEY_BYTES];
            random.nextBytes(key);
            var place = free.isEmpty() ? end++ : free.remove();
            made.add(new Held(place, slot.wrap(wrap, random, key), key));
        }
        write(made);
        made.forEach(held -> keys.put(held.place(), held));
        return made;
    }

    /// Puts a later key of a ratchet in the place of an earlier one.
    Held replace(Held old, long serial, byte[] key) {
        var slot = old.slot().at(serial).wrap(wrap, random, key);
        var later = new Held(old.place(), slot, key);
        write(List.of(later));
        keys.put(later.place(), later);
        return later;
    }

    /// Destroys keys: noted first, so that a start after a crash finishes it; then overwritten.
    void destroy(Collection<Held> ended) {
        mirrors.kills()
                .add(
                        ended.stream().map(held -> Kills.Kill.of(held.slot())).toList(),
                        wrap.generation());
        var places = new HashMap<Integer, byte[]>();
        ended.forEach(held -> places.put(held.place(), NOTHING));
        mirrors.write(places);
        for (var held : ended) {
            held.forget();
            keys.remove(held.place());
            free.add(held.place());
        }
    }

    /// Whether the keys are to be wrapped anew: for a day they were not, or one was destroyed
    /// since, which an older copy of the file would still hold.
    boolean wrapDue() {
        var age = clock.millis() - wrap.made();
        var old = age < 0 || age >= WRAP_MILLIS;
        return old || before != null || mirrors.kills().newest() >= wrap.generation();
    }

    /// Wraps every key anew and destroys the old wrapping key, so that no older copy of the key
    /// file opens. Broken off, it is finished when it is called again or at the next start.
    void rotate() {
        if (before == null) {
            var next = wrap.next(random, clock.millis());
            next.write(mirrors.wraps());
            before = wrap;
            wrap = next;
        }
        rewrap(before);
        before = null;
    }

    private void rewrap(WrapKey old) {
        var all = keys();
        all.forEach(held -> held.wrapped(held.slot().wrap(wrap, random, held.key())));
        write(all);
        old.end(mirrors.wraps());
    }

    /// What was erased by its time.
    Periods periods() {
        return mirrors.periods();
    }

    /// Whether any copy holds a key of this scope.
    boolean stands(Scope scope) {
        return mirrors.slots().anyMatch(slot -> scope.equals(slot.scope()));
    }

    /// How many copies there are.
    int copies() {
        return mirrors.copies();
    }

    private void write(Collection<Held> some) {
        var places = new HashMap<Integer, byte[]>();
        some.forEach(held -> places.put(held.place(), held.slot().bytes()));
        places.put(end, EndMark.behind(end));
        mirrors.write(places);
    }

    @Override
    public void close() {
        mirrors.close();
    }
}
