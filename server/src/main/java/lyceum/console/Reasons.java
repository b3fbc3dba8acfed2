package lyceum.console;

import java.util.Optional;
import lyceum.privacy.Look;
import lyceum.room.Names;
import org.jspecify.annotations.Nullable;

/// Why an operator does something for people or looks at them, as the audit keeps it.
final class Reasons {
    private Reasons() {}

    /// What was said, without the space around it, or a failure: it says something, in at most
    /// [Look#MOST_TICKET] characters.
    static String checked(String said) {
        return Optional.of(said.strip())
                .filter(text -> Names.says(text) && text.length() <= Look.MOST_TICKET)
                .orElseThrow(() -> Failure.field("reason"));
    }

    /// The same where none has to be said; empty: none was.
    static String optional(@Nullable String said) {
        return said == null || said.isBlank() ? "" : checked(said);
    }
}
