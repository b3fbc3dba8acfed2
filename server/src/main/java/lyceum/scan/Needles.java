package lyceum.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Many texts and bytes that are looked for at once, in every form.
public final class Needles {
    /// The shortest of ASCII that is looked for, bytes: fewer stand in other texts by chance.
    public static final int SHORTEST = 8;

    /// The shortest that is looked for where a byte is beyond ASCII. Where its letters are neither
    /// large nor small it stands in random bytes by chance once in 2^48, 281 TB: in a disk of 1 TB
    /// once in 280 searches. Each letter that may be both halves that: five in "Chloé" make it 9
    /// TB.
    public static final int SHORTEST_BEYOND = 6;

    private static final int BITS = 1 << 20;

    private final Map<Long, List<Known>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(BITS);
    private int longest;

    private record Known(String needle, Form form) {}

    private Needles() {}

    /// Whether a text has too few bytes in UTF-8 to be looked for.
    public static boolean tooShort(String text) {
        return isTooShort(Form.of(text.getBytes(UTF_8)));
    }

    private static boolean isTooShort(Form form) {
        return form.one().length < (form.isAscii() ? SHORTEST : SHORTEST_BEYOND);
    }

    /// These texts, in each form that is long enough. Throws IllegalArgumentException for one that
    /// is too short itself.
    public static Needles texts(Collection<String> texts) {
        var needles = new Needles();
        for (var text : texts) Forms.of(text).forEach(form -> needles.add(text, form));
        return needles;
    }

    /// These bytes by their names.
    public static Needles bytes(Map<String, byte[]> named) {
        var needles = new Needles();
        named.forEach((name, of) -> needles.add(name, Form.of(of)));
        return needles;
    }

    private void add(String needle, Form form) {
        if (isTooShort(form)) {
            if (form.name().equals(Forms.RAW))
                throw new IllegalArgumentException("Too short to be looked for: " + needle);
            return;
        }
        for (var start : form.windows()) {
            byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(new Known(needle, form));
            starts.set(bit(start));
        }
        longest = Math.max(longest, form.one().length);
    }

    private static int bit(long start) {
        return (int) ((start * 0x9E3779B97F4A7C15L) >>> 44);
    }

    /// Bytes of the longest form.
    int longest() {
        return longest;
    }

    /// The needles that stand in these bytes, each with the form that was seen first.
    Map<String, String> in(byte[] bytes, int length) {
        var found = new TreeMap<String, String>();
        long window = 0;
        for (int at = 0; at < length; at++) {
            window = Form.next(window, bytes[at]);
            var from = at - Form.WINDOW + 1;
            if (from < 0 || !starts.get(bit(window))) continue;
            for (var known : byStart.getOrDefault(window, List.of()))
                if (known.form().stands(bytes, from, length))
                    found.putIfAbsent(known.needle(), known.form().name());
        }
        return found;
    }
}
