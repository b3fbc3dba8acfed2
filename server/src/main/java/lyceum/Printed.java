package lyceum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of others on a terminal: a name of a file may hold signs that move the cursor, wipe what
/// stands there or turn the writing around.
final class Printed {
    private static final Pattern UNRULY =
            Pattern.compile(
                    "[\\p{Cc}\\u200E\\u200F\\u061C\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printed() {}

    /// The text on one line, each such sign as JSON would escape it.
    static String line(String text) {
        return UNRULY.matcher(text).replaceAll(found -> escaped(found.group().charAt(0)));
    }

    private static String escaped(char sign) {
        return Matcher.quoteReplacement(String.format("\\u%04X", (int) sign));
    }
}
