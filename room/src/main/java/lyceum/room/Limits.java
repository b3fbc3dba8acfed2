package lyceum.room;

import java.util.regex.Pattern;

/// Limits of texts, in Unicode characters.
public final class Limits {
    /// Of a name.
    public static final int NAME = 256;

    /// Of a message or notice.
    public static final int TEXT = 2_000;

    /// Parts of one message.
    public static final int PARTS = 20;

    // Controls but for line and tab, and what turns the writing of a whole line around.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202D\\u202E&&[^\\n\\t]]");

    private Limits() {}

    static String name(String name) {
        return Names.clean(name).orElseThrow(() -> new Refusal(Refusal.Reason.INVALID));
    }

    static String text(String text) {
        return within(UNSEEN.matcher(text).replaceAll("").strip(), TEXT);
    }

    private static String within(String text, int limit) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > limit) {
            throw new Refusal(Refusal.Reason.INVALID);
        }
        return text;
    }
}
