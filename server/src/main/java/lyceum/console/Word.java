package lyceum.console;

import java.util.Locale;

/// Constants as the pages write them.
final class Word {
    private Word() {}

    /// The name in small letters.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
