package lyceum.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the console's pages send where somebody has a right; names and words as in
/// `web/console/privacy/rights.ts`. Personal.
final class RightsAsked {
    private RightsAsked() {}

    /// What was said of a person, set right; what is absent stays.
    ///
    /// @param reason by whose wish, for the audit
    record Correct(String userId, @Nullable String name, @Nullable String avatar, String reason)
            implements Asked.OfPerson {
        @Override
        public String toString() {
            return "Correct(…)";
        }
    }

    /// Whose data is frozen, or is not any more, and why.
    record Freeze(String userId, String reason) implements Asked.OfPerson {
        @Override
        public String toString() {
            return "Freeze(…)";
        }
    }

    /// The customer answers for a user's age.
    ///
    /// @param basis `over_min`, `parental_consent` or `school_authority`
    record Age(String userId, String basis) implements Asked.OfPerson {
        @Override
        public String toString() {
            return "Age(…)";
        }
    }

    /// Everything of an application is asked for by whoever shows the password again.
    record ExportAll(String password) {
        @Override
        public String toString() {
            return "ExportAll(…)";
        }
    }

    /// What people are asked at the door.
    ///
    /// @param invited `require`, `warn` or `off`, as is `registered`
    /// @param jurisdiction two letters; empty: not known
    record Door(String invited, String registered, String jurisdiction) {}

    /// What must stay for now, and who allows it.
    ///
    /// @param roomId a class; with neither of both: the whole application
    record Hold(
            @Nullable String userId,
            @Nullable Long roomId,
            String basis,
            List<String> approvers,
            int days) {
        @Override
        public String toString() {
            return "Hold(…)";
        }
    }
}
