package lyceum.room;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// In which writing the letters of a name are. Letters of one script inside a word of another are
/// there only to look like its own, and scripts of the dead only to look like living ones.
public final class Scripts {
    // Marks and joiners belong to the word around them.
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\u200C\\u200D]+");

    // Common signs, and scripts that put no space between words: Tom李 is a name and a family.
    private static final Set<UnicodeScript> WITH_OTHERS =
            EnumSet.of(
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED,
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    // Those that Unicode TR 31 excludes, whose letters look like Latin, Greek or Cyrillic ones.
    private static final Set<UnicodeScript> DEAD =
            EnumSet.of(
                    UnicodeScript.AHOM,
                    UnicodeScript.CARIAN,
                    UnicodeScript.CAUCASIAN_ALBANIAN,
                    UnicodeScript.COPTIC,
                    UnicodeScript.CYPRIOT,
                    UnicodeScript.DESERET,
                    UnicodeScript.ELBASAN,
                    UnicodeScript.GLAGOLITIC,
                    UnicodeScript.GOTHIC,
                    UnicodeScript.LINEAR_A,
                    UnicodeScript.LINEAR_B,
                    UnicodeScript.LYCIAN,
                    UnicodeScript.LYDIAN,
                    UnicodeScript.OGHAM,
                    UnicodeScript.OLD_HUNGARIAN,
                    UnicodeScript.OLD_ITALIC,
                    UnicodeScript.OLD_NORTH_ARABIAN,
                    UnicodeScript.OLD_PERMIC,
                    UnicodeScript.OLD_SOUTH_ARABIAN,
                    UnicodeScript.OLD_TURKIC,
                    UnicodeScript.PHOENICIAN,
                    UnicodeScript.RUNIC,
                    UnicodeScript.SHAVIAN,
                    UnicodeScript.VITHKUQI,
                    UnicodeScript.WARANG_CITI);

    private Scripts() {}

    /// Whether each word of a name is written in one script, and in one that is in use.
    public static boolean areUsual(String name) {
        return BETWEEN.splitAsStream(name).map(Scripts::of).allMatch(Scripts::areUsual);
    }

    private static boolean areUsual(List<UnicodeScript> scripts) {
        return scripts.size() <= 1 && scripts.stream().noneMatch(DEAD::contains);
    }

    private static List<UnicodeScript> of(String word) {
        return word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !WITH_OTHERS.contains(script))
                .distinct()
                .toList();
    }
}
