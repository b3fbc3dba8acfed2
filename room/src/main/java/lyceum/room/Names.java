package lyceum.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand as the name of a person, in every script: it can be seen, keeps to its line, and
/// turns no text around.
public final class Names {
    /// Marks on one letter; the scripts in use need fewer.
    public static final int MOST_MARKS = 6;

    // Spaces of all kinds, also the signs that only look like one.
    private static final Pattern SPACES =
            Pattern.compile("[\\p{Z}\\s\\u2800\\u115F\\u1160\\u3164\\uFFA0]+");
    // Controls and format signs, which turn the writing or show nothing. The two joiners stay: they
    // make one picture of several and shape Persian and Indian words.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\u034F\\u17B4\\u17B5\\u180B-\\u180F&&[^\\u200C\\u200D]]");
    private static final Pattern LOOSE =
            Pattern.compile(
                    "^[\\u200C\\u200D\\p{M} ]+|[\\u200C\\u200D ]+$| (?=[\\u200C\\u200D\\p{M}])");
    private static final Pattern JOINERS = Pattern.compile("([\\u200C\\u200D])[\\u200C\\u200D]+");
    private static final Pattern STACKED = Pattern.compile("\\p{M}{" + (MOST_MARKS + 1) + ",}");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private Names() {}

    /// The name as it is kept and shown; empty if nothing of it can be seen, if it is longer than
    /// `Limits.NAME`, or if marks are piled upon a letter.
    public static Optional<String> clean(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var spaced = SPACES.matcher(composed).replaceAll(" ");
        var seen = JOINERS.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll("$1");
        var name = LOOSE.matcher(seen).replaceAll("");
        var good =
                SEEN.matcher(name).find()
                        && !STACKED.matcher(name).find()
                        && name.codePointCount(0, name.length()) <= Limits.NAME;
        return good ? Optional.of(name) : Optional.empty();
    }

    /// Whether two names read the same, whatever the case or the width of their letters.
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        var wide = Normalizer.normalize(clean(name).orElse(name), Normalizer.Form.NFKC);
        var lower = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }
}
