package lyceum.notice;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of the pages in one language: `Words.properties` is English, `Words_zh.properties`
/// Simplified Chinese; another language is one more file.
final class Words {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        // The language of the machine says nothing about who reads.
        var alone =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle("lyceum.notice.Words", locale, alone);
    }

    /// In the best language of those a browser asks for (RFC 9110, Accept-Language); English else.
    static Words asked(@Nullable String wished) {
        if (wished == null) return new Words(Locale.ENGLISH);
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(wished), SPOKEN);
            if (found != null) return new Words(found);
            var near = Locale.filter(Locale.LanguageRange.parse(wished), SPOKEN);
            return new Words(near.isEmpty() ? Locale.ENGLISH : near.getFirst());
        } catch (IllegalArgumentException unreadable) {
            return new Words(Locale.ENGLISH);
        }
    }

    String language() {
        return locale.toLanguageTag();
    }

    String say(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /// The sentences `key.1`, `key.2` and so on.
    List<String> all(String key) {
        var sentences = new ArrayList<String>();
        for (int n = 1; bundle.containsKey(key + "." + n); n++) {
            sentences.add(bundle.getString(key + "." + n));
        }
        return List.copyOf(sentences);
    }
}
