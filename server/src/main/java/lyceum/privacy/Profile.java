package lyceum.privacy;

import static lyceum.privacy.Purpose.DEBUG;
import static lyceum.privacy.Purpose.OPTIMISE;
import static lyceum.privacy.Purpose.PROVIDE;
import static lyceum.privacy.Purpose.RECORD;
import static lyceum.privacy.Purpose.STORE;
import static lyceum.privacy.Purpose.TROUBLESHOOT;
import static lyceum.privacy.Purpose.VERIFY;

import java.util.Set;
import lyceum.personal.Category;

/// What an application's agreement allows: the stricter side of both versions unless it is bound to
/// one of them.
public enum Profile {
    DEFAULT,
    V2023,
    V2025,
    /// As DEFAULT, and nobody looks into the log to find a fault.
    STRICT,
    /// As DEFAULT; for services to children.
    COPPA;

    private static final Set<Purpose> NONE = Set.of();

    /// For what values of a kind may be looked at; anything else is refused.
    public Set<Purpose> allowed(Category category) {
        return switch (category) {
            case LOG, AUDIT -> log();
            case QUALITY -> quality();
            case PROFILE, CHAT, EXPORT -> content();
            case STRUCTURE -> NONE;
        };
    }

    private Set<Purpose> log() {
        return switch (this) {
            case V2023, STRICT -> Set.of(PROVIDE);
            case DEFAULT, V2025, COPPA -> Set.of(PROVIDE, TROUBLESHOOT);
        };
    }

    private Set<Purpose> quality() {
        return switch (this) {
            case V2023 -> Set.of(PROVIDE, VERIFY, DEBUG, OPTIMISE);
            case DEFAULT, V2025, STRICT, COPPA -> Set.of(PROVIDE, TROUBLESHOOT);
        };
    }

    private Set<Purpose> content() {
        return switch (this) {
            case V2023 -> Set.of(PROVIDE, RECORD, STORE);
            case DEFAULT, V2025, STRICT, COPPA -> Set.of(PROVIDE);
        };
    }
}
