package lyceum.room;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    // Joiners and signs that choose how the one before them is drawn; and the iota below a Greek
    // letter, which would become a letter of its own.
    private static final Pattern HIDDEN =
            Pattern.compile("[\\u200C\\u200D\\u0345\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    // Where they are not at hand, these are written with a second letter: Mueller, Soeren, Aase.
    private static final Pattern DOTS = Pattern.compile("(?<=[aouAOU])\\u0308");
    private static final Pattern RING = Pattern.compile("(?<=[aA])\\u030A");
    private static final Pattern SLASHED = Pattern.compile("[\\u00F8\\u00D8]");
    // What stands on letters, and what is a letter only to Unicode: primes, apostrophes, tones,
    // clicks that look like a stroke.
    private static final Pattern MARKS =
            Pattern.compile("[\\p{M}\\u01C1-\\u01C3\\u02B9-\\u02DF\\u02E5-\\u02FF\\uA78B\\uA78C]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
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

    /// Whether a text says something: at least one sign of it can be seen.
    public static boolean says(String text) {
        return SEEN.matcher(SPACES.matcher(text).replaceAll("")).find();
    }

    /// Whether two names read the same, whatever the case or the width of their letters, the signs
    /// that cannot be seen, and letters of other scripts that look like Latin ones.
    public static boolean same(String one, String other) {
        return meet(read(one), read(other));
    }

    /// The same where also what stands around and between the letters, and on them, is left out, in
    /// whatever order the words come.
    public static boolean alike(String one, String other) {
        var read = read(one);
        var against = read(other);
        return meet(read, against) || meet(letters(read), letters(against));
    }

    /// Whether each word that is asked for begins a word of a name, or stands in one of a script
    /// that puts no space between words. A number begins nothing: only the same one is found.
    public static boolean begins(String name, String asked) {
        var known = spelled(plain(name)).map(one -> split(one, BETWEEN_PARTS)).toList();
        return spelled(plain(asked))
                .map(one -> split(one, BETWEEN_PARTS))
                .anyMatch(sought -> known.stream().anyMatch(words -> begin(words, sought)));
    }

    private static boolean begin(List<String> words, List<String> sought) {
        var apart = sought.stream().allMatch(part -> words.stream().anyMatch(it -> has(it, part)));
        return !sought.isEmpty()
                && (apart || String.join("", words).equals(String.join("", sought)));
    }

    private static boolean has(String word, String part) {
        if (NUMBER.matcher(part).matches()) return word.equals(part);
        return word.startsWith(part) || UNSPACED.matcher(part).find() && word.contains(part);
    }

    private static boolean meet(List<String> one, List<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static List<String> letters(List<String> read) {
        return read.stream()
                .map(one -> split(one, BETWEEN_WORDS))
                .flatMap(words -> Stream.of(words, words.stream().sorted().toList()))
                .map(words -> String.join("", words))
                .filter(letters -> !letters.isEmpty())
                .toList();
    }

    /// The words of a name, of letters only, as they are compared: in each way to read it.
    static List<List<String>> readings(String name) {
        return read(name).stream().map(one -> split(one, BETWEEN_WORDS)).distinct().toList();
    }

    /// The name as it is written, with its case, in Latin letters where they are only wide ones or
    /// capitals of Greek and Cyrillic.
    static String latin(String name) {
        return LookAlikes.latinCapitals(Normalizer.normalize(plain(name), Normalizer.Form.NFKC));
    }

    private static List<String> split(String read, Pattern between) {
        return between.splitAsStream(MARKS.matcher(read).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    // A name is read by its letters, whatever their case, and by what they look like.
    private static List<String> read(String name) {
        var plain = plain(name);
        return Stream.concat(spelled(plain), written(plain).flatMap(Names::shapes))
                .distinct()
                .toList();
    }

    private static Stream<String> spelled(String plain) {
        return written(plain).flatMap(Names::cases);
    }

    private static Stream<String> written(String plain) {
        var dotted = DOTS.matcher(plain).replaceAll("e");
        var ringed = RING.matcher(dotted).replaceAll("a");
        return Stream.of(plain, SLASHED.matcher(ringed).replaceAll("oe")).distinct();
    }

    // Some capitals look like another Latin letter than their small ones do.
    private static Stream<String> cases(String plain) {
        var wide = Normalizer.normalize(LookAlikes.capitals(plain), Normalizer.Form.NFKD);
        return Stream.of(folded(plain), folded(LookAlikes.capitals(wide)));
    }

    private static Stream<String> shapes(String plain) {
        return Stream.of(shaped(plain), shaped(plain.toUpperCase(Locale.ROOT)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(clean(name).orElse(name), Normalizer.Form.NFD);
    }

    private static String shaped(String plain) {
        var wide = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        return LookAlikes.drawnTogether(folded(LookAlikes.shapes(wide)));
    }

    private static String folded(String plain) {
        var wide = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        var shown = HIDDEN.matcher(wide).replaceAll("");
        var lower = shown.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return LookAlikes.latin(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replace("\u00E6", "ae")
                .replace("\u0153", "oe");
    }
}
