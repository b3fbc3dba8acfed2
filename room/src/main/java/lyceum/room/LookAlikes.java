package lyceum.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Letters that are taken for Latin ones, after the facts of Unicode TR 39: Greek, Cyrillic,
/// Armenian, Coptic, Cherokee, Lisu, Canadian, small capitals, Latin ones with a hook or a stroke.
/// Names are only compared by them; nobody's name is written otherwise.
final class LookAlikes {
    // Each line begins with the Latin letter. All are small, or have no case.
    private static final List<String> TABLE =
            List.of(
                    "a\u0430\u03B1\u0251\u2C65\u1D00\u237A\uAB7A\uA4EE\u1D8F\u15E9\u028C\u15C5",
                    "b\u0432\u03B2\u044C\u0180\u0185\u0253\u0299\uAB9F\uA4D0\u0183\u048D"
                            + "\u0463\u1D80\uA797\uA7B5\u13FC\u15F7",
                    "c\u0441\u0188\u023C\u1D04\u2CA5\uABAF\uA4DA\u04AB\u0255\uA793",
                    "d\u0501\u0111\u0256\u0257\u1D05\uAB70\uA4D3\u00F0\u018C\u0221\u1D81"
                            + "\uABB7\u15EA\u15DE",
                    "e\u0435\u03B5\u04BD\u0247\u025B\u1D07\u212E\uAB7C\uA4F0\u04BF\u1D92"
                            + "\uAB32\u2D39\u01DD",
                    "f\u03DD\u0192\u1E9D\uA730\uAB35\uA4DD\u0584\u1D6E\u1D82\uA799\u15B4",
                    "g\u050D\u018D\u01E5\u0260\u0261\u0262\u0581\uAB90\uA4D6\u1D83\uA7A1"
                            + "\u13FB",
                    "h\u04BB\u043D\u0127\u0266\u029C\u0570\u2C68\u2C8F\uAB8B\uA4E7\u04A3"
                            + "\u04C8\u04CA\u13FA\u157C",
                    "i\u0456\u03B9\u0131\u0268\u0269\u026A\uA647\u2C93\uAB75\uA4F2\u1D7B"
                            + "\u1D7C\u1D96",
                    "j\u0458\u03F3\u0249\u029D\u1D0A\uAB7B\uA4D9\u0237\u0575\u148D",
                    "k\u043A\u03BA\u049B\u049D\u049F\u0138\u0199\u1D0B\u2C6A\u2C95\uABB6"
                            + "\uA4D7\u0525\u1D84\uA741\uA7A3\u16D5",
                    "l\u04CF\u0142\u019A\u026B\u029F\u01C0\uABAE\uA4E1\u026D\u0234\u1D85"
                            + "\uA749\u14AA",
                    "m\u043C\u03BC\u04CE\u0271\u1D0D\u2C99\uAB87\uA4DF\u03FB\u1D6F\u1D86\u15F0",
                    "n\u03B7\u014B\u019E\u0272\u0273\u0274\u0578\u057C\u2C9B\uA4E0\u043F"
                            + "\u0235\u1D70\u1D87\uA791\uA7A5",
                    "o\u043E\u03BF\u03C3\u0473\u04E9\u00F8\u0275\u0585\u10FF\u1D0F\u2C9F"
                            + "\uA4F3\u03B8\u1D11\uA74B\uAB3D\uAB3E\uAB74\uAB8E\uABBB\u2D54\u15DD",
                    "p\u0440\u03C1\u048F\u01A5\u1D18\u2374\u2CA3\uABB2\uA4D1\u1D7D\u1D88"
                            + "\uA751\u146D",
                    "q\u051B\u024B\u02A0\u0563\u0566\uA757\u2D55",
                    "r\u0433\u024D\u027C\u027D\u0280\u1D26\uAB47\uAB71\uABA2\uA4E3\u0493"
                            + "\u1D72\u1D89\uA7A7\uAB48\uAB81\u2C85\u1587",
                    "s\u0455\u01BD\u0282\uA731\uABAA\uA4E2\u1D74\u1D8A\uA7A9\uABA5",
                    "t\u0442\u03C4\u0167\u01AB\u01AD\u0288\u1D1B\u2CA7\uAB72\uA4D4\u04AD"
                            + "\u0236\u1D75\u2C66\u2020\u2021",
                    "u\u03C5\u0289\u028B\u057D\u1D1C\uA79F\uAB4E\uA4F4\u0438\u1D7E\u1D99"
                            + "\uAB52\uAB9C\u144C",
                    "v\u03BD\u0475\u1D20\uABA9\uA4E6\u1D8C\uA75F\u2D38\u142F",
                    "w\u0461\u051D\u026F\u0561\u1D21\uAB83\uABA4\uA4EA\u0448\u03C9",
                    "x\u0445\u03C7\u04B3\u2CAD\uA4EB\u1D8D\uAB53\u2D5D\u166D",
                    "y\u0443\u03B3\u04AF\u04B1\u01B4\u024F\u0263\u028F\u10E7\u2CA9\uA4EC"
                            + "\u1EFF\uAB5A\uAB79\uAB8D",
                    "z\u03B6\u01B6\u0225\u0290\u1D22\uAB93\uA4DC\u0291\u1D76\u1D8E");

    // Capitals that look like another letter than their small ones do: Greek Eta, Nu, Upsilon,
    // Cyrillic Palochka, Armenian Tiwn. The lunate sigma would become a sigma.
    private static final String CAPITALS = "\u0397\u039D\u03A5\u04C0\u054F\u03F9\u03F2";
    private static final String AS_LATIN = "HNYISCC";

    /// Stands for all that is drawn as one upright stroke. It is a letter, of a script that names
    /// of the others do not hold, so that a capital L is none of them.
    static final String STROKE = "\u2D4F";

    // Letters and signs of one stroke, and signs that are taken for other letters.
    private static final String STROKES =
            "Iil1|!\u23B8\u2223\u2758\uFFE8\u2502\u2503\u05DF\u06F1\u0661\uA4F2";
    private static final String ZEROS =
            "O0\u07C0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66\u0E50\u0ED0\u1040"
                    + "\u25CB\u25EF\u3007";
    private static final String SHAPES =
            STROKES
                    + ZEROS
                    + "345678\u039B\u03A3\u039E\u0418\u0426@$\u20AC\u00DF\u00A2\u00A5"
                    + "\u00D7\u20A9\u20AD\u20AE";
    private static final String AS_SHAPES =
            STROKE.repeat(STROKES.length()) + "o".repeat(ZEROS.length()) + "easbtbaeenuasebcyxwkt";

    // A small c and a stroke beside it. A capital C is none, nor a stroke with a dot: Clara is not
    // Dara, Lucia not Luda.
    private static final Pattern OPEN_D = Pattern.compile("[c\u0441][lI1|]");

    // More of one letter than two are read as two.
    private static final Pattern RUN = Pattern.compile("(\\p{L})\\1{2,}");

    // Where the letters A to Z stand in circles, in squares, and as halves of flags.
    private static final List<Integer> DRAWN = List.of(0x1F150, 0x1F170, 0x1F1E6);

    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        for (var line : TABLE) {
            line.codePoints().skip(1).forEach(letter -> LATIN.put(letter, (int) line.charAt(0)));
        }
    }

    private LookAlikes() {}

    /// A text of small letters, in Latin ones where they look so.
    static String latin(String small) {
        return each(small, LookAlikes::latin);
    }

    /// A text in which the capitals that look like another letter than their small ones are Latin.
    static String capitals(String text) {
        return each(text, LookAlikes::capital);
    }

    /// A text in which the capitals of letters that look so are Latin ones.
    static String latinCapitals(String text) {
        return each(text, LookAlikes::latinCapital);
    }

    /// A text by the shapes of its letters: whoever reads fast takes `BiII R0llo` for `Bill Rollo`.
    static String shapes(String text) {
        var closed = OPEN_D.matcher(text).replaceAll("d");
        return each(closed, letter -> at(SHAPES, AS_SHAPES, letter));
    }

    /// A text of small letters in which two that look like one are that one.
    static String drawnTogether(String small) {
        var single = small.replace("rn", "m").replace("vv", "w");
        return RUN.matcher(single).replaceAll("$1$1");
    }

    private static int at(String from, String to, int letter) {
        var at = from.indexOf(letter);
        return at < 0 ? letter : to.charAt(at);
    }

    private static int capital(int letter) {
        return at(CAPITALS, AS_LATIN, letter);
    }

    private static int latinCapital(int letter) {
        if (!Character.isUpperCase(letter)) return letter;
        return Character.toUpperCase(latin(Character.toLowerCase(letter)));
    }

    private static int latin(int letter) {
        for (var first : DRAWN) {
            var at = letter - first;
            if (at >= 0 && at < 26) return 'a' + at;
        }
        return LATIN.getOrDefault(letter, letter);
    }

    private static String each(String text, IntUnaryOperator change) {
        return text.codePoints()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
