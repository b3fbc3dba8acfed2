package lyceum.room;

/// Limits of texts, in Unicode characters.
public final class Limits {
    /// Of a name.
    public static final int NAME = 256;

    /// Of a message or notice.
    public static final int TEXT = 2_000;

    /// Parts of one message.
    public static final int PARTS = 20;

    private Limits() {}

    static String name(String name) {
        return Names.clean(name).orElseThrow(() -> new Refusal(Refusal.Reason.INVALID));
    }

    static String text(String text) {
        return within(text.strip(), TEXT);
    }

    private static String within(String text, int limit) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > limit) {
            throw new Refusal(Refusal.Reason.INVALID);
        }
        return text;
    }
}
