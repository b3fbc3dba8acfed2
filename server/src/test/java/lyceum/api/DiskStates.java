package lyceum.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a data directory looked like at each moment of some work, and what a machine that lost its
/// power in between could have left of the key files: they are written one copy after the other,
/// and within one copy in any order.
final class DiskStates {
    private static final int SLOT = 128;
    private static final int WRAP_PLACE = 512;
    private static final List<String> FOLDERS = List.of("keys/", "keys-again/");

    private static final int MOST_READS = 50;

    private final Path directory;
    private final Random random;
    private final List<Map<String, byte[]>> seen = new ArrayList<>();

    DiskStates(Path directory, Random random) {
        this.directory = directory;
        this.random = random;
    }

    /// Notes what is there now, unless it is what was there before. Other threads write meanwhile,
    /// so it is read until it is the same twice: no disk ever held half of two moments.
    synchronized void look() {
        var now = files();
        for (int n = 0; n < MOST_READS; n++) {
            var again = files();
            if (same(now, again)) break;
            now = again;
        }
        if (seen.isEmpty() || !same(seen.getLast(), now)) seen.add(now);
    }

    private Map<String, byte[]> files() {
        var now = new TreeMap<String, byte[]>();
        try (var all = Files.walk(directory)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = directory.relativize(file).toString();
                // The lock, and what the engine makes anew.
                if (name.equals("lock") || name.endsWith("-shm")) continue;
                now.put(name, Files.readAllBytes(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return now;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream()
                        .allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }

    /// All that was seen, and for each change of keys `torn` states on the way at most.
    List<Map<String, byte[]>> all(int torn) {
        var states = new ArrayList<>(seen);
        for (int n = 1; n < seen.size(); n++) {
            var before = seen.get(n - 1);
            var after = seen.get(n);
            if (differ(before, after, "wrap.key")) states.addAll(rotating(before, after, torn));
            else if (differ(before, after, "kills.log"))
                states.addAll(destroying(before, after, torn));
        }
        return states;
    }

    private static boolean differ(
            Map<String, byte[]> before, Map<String, byte[]> after, String name) {
        return FOLDERS.stream()
                .anyMatch(folder ->
                        !Arrays.equals(before.get(folder + name), after.get(folder + name)));
    }

    /// First the list of kills, then the keys; the store is that of afterwards.
    private List<Map<String, byte[]>> destroying(
            Map<String, byte[]> before, Map<String, byte[]> after, int torn) {
        var states = new ArrayList<Map<String, byte[]>>();
        var state = new LinkedHashMap<>(after);
        for (var name : List.of("kills.log", "keys.dat"))
            for (var folder : FOLDERS) state.put(folder + name, before.get(folder + name));
        states.add(state);
        for (var name : List.of("kills.log", "keys.dat"))
            for (var folder : FOLDERS) {
                states.addAll(halves(states.getLast(), folder + name, after, torn / 4));
            }
        return states;
    }

    /// First the new wrapping key, then every key under it, then the end of the old one; the store
    /// is that of before.
    private List<Map<String, byte[]>> rotating(
            Map<String, byte[]> before, Map<String, byte[]> after, int torn) {
        var states = new ArrayList<Map<String, byte[]>>();
        var state = new LinkedHashMap<>(before);
        for (var folder : FOLDERS) {
            var wrap = folder + "wrap.key";
            state = new LinkedHashMap<>(state);
            state.put(wrap, both(before.get(wrap), after.get(wrap)));
            states.add(state);
        }
        for (var folder : FOLDERS)
            states.addAll(halves(states.getLast(), folder + "keys.dat", after, torn / 2));
        state = new LinkedHashMap<>(states.getLast());
        state.put(FOLDERS.getFirst() + "wrap.key", after.get(FOLDERS.getFirst() + "wrap.key"));
        states.add(state);
        return states;
    }

    private static byte[] both(byte[] before, byte[] after) {
        var both = Arrays.copyOf(before, Math.max(before.length, after.length));
        for (int at = 0; at < after.length; at += WRAP_PLACE) {
            var place = Arrays.copyOfRange(after, at, Math.min(at + WRAP_PLACE, after.length));
            if (!Arrays.equals(place, new byte[place.length]))
                System.arraycopy(place, 0, both, at, place.length);
        }
        return both;
    }

    /// One file on its way from what it is to what it will be: some places of it by chance, then
    /// all.
    private List<Map<String, byte[]>> halves(
            Map<String, byte[]> from, String name, Map<String, byte[]> after, int torn) {
        var states = new ArrayList<Map<String, byte[]>>();
        for (int n = 0; n < torn; n++) {
            var state = new LinkedHashMap<>(from);
            state.put(name, some(from.get(name), after.get(name)));
            states.add(state);
        }
        var whole = new LinkedHashMap<>(from);
        whole.put(name, after.get(name));
        states.add(whole);
        return states;
    }

    private byte[] some(byte[] before, byte[] after) {
        var bytes = Arrays.copyOf(before, Math.max(before.length, after.length));
        for (int at = 0; at < after.length; at += SLOT) {
            var length = Math.min(SLOT, after.length - at);
            if (random.nextBoolean()) System.arraycopy(after, at, bytes, at, length);
        }
        return bytes;
    }

    /// Writes a state where a server can be started on it.
    static void write(Map<String, byte[]> state, Path place) {
        state.forEach((name, bytes) -> {
            try {
                var file = place.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
