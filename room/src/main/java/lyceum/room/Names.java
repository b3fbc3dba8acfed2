package lyceum.room;

import java.text.Normalizer;
import java.util.List;
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

    // Joiners and signs that choose how the one before them is drawn.
    private static final Pattern HIDDEN =
            Pattern.compile("[\\u200C\\u200D\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    // Small letters of Cyrillic and Greek beside those they are taken for (Unicode TR 39), and
    // small
    // capitals.
    private static final String ALIKE =
            "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458"
                    + "\u0455\u0501\u051B\u0432\u043A\u043C\u043D\u0442"
                    + "\u03B1\u03BF\u03C1\u03BD\u03B9\u03BA\u03C5\u03C7"
                    + "\u1D00\u0299\u1D04\u1D05\u1D07\uA730\u0262\u029C\u026A\u1D0A\u1D0B\u029F"
                    + "\u1D0D\u0274\u1D0F\u1D18\u0280\uA731\u1D1B\u1D1C\u1D20\u1D21\u028F\u1D22";
    private static final String LATIN = "aeopcyxijsdqbkmhtaopvikuxabcdefghijklmnoprstuvwyz";
    // Where the letters A to Z stand in circles, in squares, and as halves of flags.
    private static final List<Integer> DRAWN = List.of(0x1F150, 0x1F170, 0x1F1E6);

    // Controls, ends of lines, and what turns the writing around.
    private static final Pattern UNRULY =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

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

    /// Whether a text may stand as the name of a class, which is kept as it was said: it holds no
    /// control and nothing that turns the writing around, and as a name it could be seen.
    public static boolean isTitle(String said) {
        return !UNRULY.matcher(said).find() && clean(said).isPresent();
    }

    /// Whether two names read the same, whatever the case or the width of their letters, the signs
    /// that cannot be seen, and letters of other scripts that look like Latin ones.
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /// The same where also what stands around and between the letters, and on them, is left out.
    public static boolean alike(String one, String other) {
        var words = String.join("", words(one));
        return same(one, other) || !words.isEmpty() && words.equals(String.join("", words(other)));
    }

    /// The words of a name, of letters only, as they are compared.
    static List<String> words(String name) {
        var bare = Normalizer.normalize(folded(name), Normalizer.Form.NFD);
        return BETWEEN_WORDS
                .splitAsStream(MARKS.matcher(bare).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String name) {
        var wide = Normalizer.normalize(clean(name).orElse(name), Normalizer.Form.NFKC);
        var lower = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var shown = HIDDEN.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC));
        return shown.replaceAll("")
                .codePoints()
                .map(Names::latin)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int latin(int letter) {
        for (var first : DRAWN) {
            var at = letter - first;
            if (at >= 0 && at < 26) return 'a' + at;
        }
        var at = ALIKE.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }
}
