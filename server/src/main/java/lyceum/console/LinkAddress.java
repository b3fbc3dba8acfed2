package lyceum.console;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import lyceum.catalog.JoinLink;

/// The addresses of join links, as they are given to people.
public final class LinkAddress {
    /// The languages of what is read; the first is for whoever speaks none of them.
    private static final List<String> LANGUAGES =
            List.of("en-US", "zh-CN", "zh-TW", "ja", "ko", "ar", "vi", "id");

    private static final List<String> TRADITIONAL = List.of("zh-hant", "zh-tw", "zh-hk", "zh-mo");

    private LinkAddress() {}

    /// The address of a link at a server; the browser of whoever opens it says in which language.
    public static String of(String server, JoinLink link) {
        return server + "/join/" + link.code();
    }

    /// The language to ask for where somebody reads these, as in `Accept-Language`.
    public static String language(String accepted) {
        try {
            return LanguageRange.parse(accepted).stream()
                    .map(range -> nearest(range.getRange()))
                    .filter(known -> !known.isEmpty())
                    .findFirst()
                    .orElse(LANGUAGES.getFirst());
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.getFirst();
        }
    }

    private static String nearest(String tag) {
        var asked = tag.toLowerCase(Locale.ROOT);
        if (TRADITIONAL.stream().anyMatch(asked::startsWith)) return "zh-TW";
        var stem = asked.split("-", 2)[0];
        return LANGUAGES.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).split("-", 2)[0].equals(stem))
                .findFirst()
                .orElse("");
    }
}
