package lyceum.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The words that somebody agrees to at the door, exactly as they are shown. A text that was shown
/// never changes: other words get the next version, and everybody is asked again.
///
/// @param about what taking part means
/// @param agree what the person says by agreeing
public record Wording(int version, String locale, String about, String agree) {
    /// The newest version.
    public static final int VERSION = 1;

    /// In this language where there is no other.
    public static final String FALLBACK = "en-US";

    private static final String AGE = "{age}";

    private static final Map<String, Wording> NEWEST =
            Map.of(
                    FALLBACK,
                    new Wording(
                            VERSION,
                            FALLBACK,
                            "The class sees your name and gets what you write, say and show in it."
                                    + " You can take this back at any time.",
                            "I am {age} or older, or a parent or my school has agreed."),
                    "zh-CN",
                    new Wording(
                            VERSION,
                            "zh-CN",
                            "课堂成员会看到你的名字，以及你在课堂中书写、发言和展示的内容。你可以随时撤回同意。",
                            "我已满 {age} 岁，或已获家长或学校同意。"));

    /// The newest words in a language, with the age that holds.
    public static Wording of(String locale, int age) {
        var words = NEWEST.getOrDefault(locale, NEWEST.get(FALLBACK));
        if (words == null) throw new IllegalStateException("the fallback has no words");
        var said = words.agree().replace(AGE, String.valueOf(age));
        return new Wording(words.version(), words.locale(), words.about(), said);
    }

    /// SHA-256 of what is shown, both parts with a line break between, hexadecimal.
    public String sha256() {
        var shown = (about + "\n" + agree).getBytes(UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
