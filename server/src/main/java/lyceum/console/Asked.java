package lyceum.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the console's pages send; names and words as in `web/console/api.ts`. Personal.
final class Asked {
    private Asked() {}

    /// What is about one person, whom the operation log names by a number.
    interface OfPerson {
        String userId();
    }

    record Code(String code) {
        @Override
        public String toString() {
            return "Code(…)";
        }
    }

    record First(String code, String name, String password) {
        @Override
        public String toString() {
            return "First(…)";
        }
    }

    record SignIn(String name, String password) {
        @Override
        public String toString() {
            return "SignIn(…)";
        }
    }

    /// @param before the password that is left
    record NewPassword(String before, String password) {
        @Override
        public String toString() {
            return "NewPassword(…)";
        }
    }

    /// The password once more.
    record Again(String password) {
        @Override
        public String toString() {
            return "Again(…)";
        }
    }

    record Name(String name) {}

    record Names(List<String> names) {}

    record Role(String role) {}

    record Ref(String ref) {}

    record Nothing() {}

    /// What something is looked at for; the audit keeps it.
    record Why(String reason) {
        @Override
        public String toString() {
            return "Why(…)";
        }
    }

    /// @param days null: until it is erased
    record Keep(String kind, @Nullable Integer days) {}

    record Agree(String agreement) {}

    record Who(String userId) implements OfPerson {
        @Override
        public String toString() {
            return "Who(…)";
        }
    }

    /// @param reason kept under seal with the erasure; absent: none
    record ErasePerson(String userId, String password, @Nullable String reason)
            implements OfPerson {
        @Override
        public String toString() {
            return "ErasePerson(…)";
        }
    }

    record Close(int graceDays, String password) {
        @Override
        public String toString() {
            return "Close(…)";
        }
    }

    /// @param lobby `nobody`, `unknown` or `everybody`
    record NewClass(
            String title,
            String teacher,
            List<String> assistants,
            Instant startsAt,
            Instant endsAt,
            int seats,
            String lobby,
            boolean autoStart,
            List<String> students) {}

    /// What of a class can be changed until it begins.
    ///
    /// @param lobby as of a new class
    record Plan(
            String title,
            Instant startsAt,
            Instant endsAt,
            int seats,
            String lobby,
            boolean autoStart) {}
}
