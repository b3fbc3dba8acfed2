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

    /// How long values of a kind may be kept.
    public Bounds bounds(Category category) {
        return switch (category) {
            case LOG, QUALITY, AUDIT -> new Bounds(1, Bounds.HALF_A_YEAR, Bounds.HALF_A_YEAR);
            case EXPORT -> new Bounds(Bounds.WEEK, Bounds.WEEK, Bounds.WEEK);
            case CHAT, PROFILE ->
                    switch (this) {
                        case DEFAULT, V2023, V2025, STRICT -> new Bounds(1, null, null);
                        case COPPA -> new Bounds(1, Bounds.YEAR, Bounds.YEAR);
                    };
            case STRUCTURE -> Bounds.NONE;
        };
    }

    /// Why something may be held back from its end.
    public Set<Basis> bases() {
        return switch (this) {
            case V2025 -> Set.of(Basis.values());
            case DEFAULT, STRICT, COPPA -> Set.of(Basis.LAW);
            case V2023 -> Set.of();
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
