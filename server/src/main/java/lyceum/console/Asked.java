package lyceum.console;

import java.time.Instant;
import java.util.List;

/// What the console's pages send; names and words as in `web/console/api.ts`. Personal.
final class Asked {
    private Asked() {}

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

    record Name(String name) {}

    record Names(List<String> names) {}

    record Role(String role) {}

    record Ref(String ref) {}

    record Nothing() {}

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
}
