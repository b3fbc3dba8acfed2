package lyceum.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Many texts and bytes that are looked for at once, in every form.
public final class Needles {
    /// The shortest of ASCII that is looked for, bytes: fewer stand in other texts, in hex or in
    /// base64 by chance.
    public static final int SHORTEST = 8;

    /// The shortest that is looked for where a byte is beyond ASCII. In random bytes it stands by
    /// chance once in 2^48, 281 TB: in a disk of 1 TB once in 280 searches, in 1 GB once in
    /// 280,000.
    public static final int SHORTEST_BEYOND = 6;

    /// As many bytes as the shortest form has; by them every form is found.
    private static final long WINDOW = (1L << 8 * SHORTEST_BEYOND) - 1;

    private static final int BITS = 1 << 20;

    private final Map<Long, List<Form>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(BITS);
    private int longest;

    private record Form(String needle, String form, byte[] bytes) {}

    private Needles() {}

    /// Whether a text has too few bytes in UTF-8 to be looked for.
    public static boolean tooShort(String text) {
        return isTooShort(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTooShort(byte[] bytes) {
        var shortest = isAscii(bytes) ? SHORTEST : SHORTEST_BEYOND;
        return bytes.length < shortest;
    }

    private static boolean isAscii(byte[] bytes) {
        for (var one : bytes) if (one < 0) return false;
        return true;
    }

    /// These texts, in each form that is long enough. Throws IllegalArgumentException for one that
    /// is too short itself.
    public static Needles texts(Collection<String> texts) {
        var needles = new Needles();
        for (var text : texts)
            Forms.of(text).forEach((form, bytes) -> needles.add(text, form, bytes));
        return needles;
    }

    /// These bytes by their names.
    public static Needles bytes(Map<String, byte[]> named) {
        var needles = new Needles();
        named.forEach((name, of) ->
                Forms.of(of).forEach((form, bytes) -> needles.add(name, form, bytes)));
        return needles;
    }

    private void add(String needle, String form, byte[] bytes) {
        if (isTooShort(bytes)) {
            if (form.equals(Forms.RAW))
                throw new IllegalArgumentException("Too short to be looked for: " + needle);
            return;
        }
        long start = 0;
        for (int at = 0; at < SHORTEST_BEYOND; at++) start = start << 8 | bytes[at] & 0xff;
        byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(new Form(needle, form, bytes));
        starts.set(bit(start));
        longest = Math.max(longest, bytes.length);
    }

    private static int bit(long start) {
        return (int) ((start * 0x9E3779B97F4A7C15L) >>> 44);
    }

    /// Bytes by which pieces of a large file must overlap.
    int longest() {
        return longest;
    }

    /// The needles that stand in these bytes, each with its form.
    Set<String> in(byte[] bytes, int length) {
        var found = new TreeSet<String>();
        long window = 0;
        for (int at = 0; at < length; at++) {
            window = (window << 8 | bytes[at] & 0xff) & WINDOW;
            if (at < SHORTEST_BEYOND - 1 || !starts.get(bit(window))) continue;
            var from = at - SHORTEST_BEYOND + 1;
            for (var form : byStart.getOrDefault(window, List.of())) {
                var until = from + form.bytes().length;
                if (until <= length && stands(form.bytes(), bytes, from, until))
                    found.add(form.needle() + " (" + form.form() + ")");
            }
        }
        return found;
    }

    private static boolean stands(byte[] form, byte[] bytes, int from, int until) {
        return Arrays.equals(form, 0, form.length, bytes, from, until);
    }
}
