package lyceum.console;

import java.time.Instant;
import java.util.List;

/// What the card of breaches sends and is told; names and words as in
/// `web/console/privacy/breaches/api.ts`.
final class BreachTold {
    private BreachTold() {}

    /// Something got into wrong hands.
    ///
    /// @param learnedAt since when that is known
    record Note(String what, Instant learnedAt) {
        @Override
        public String toString() {
            return "Note(…)";
        }
    }

    /// @param outcome `told` or `no_risk`
    /// @param answer what the authority was told, or why it need not be
    record Close(String outcome, String answer) {
        @Override
        public String toString() {
            return "Close(…)";
        }
    }

    /// One that is open.
    ///
    /// @param dueAt by when the authority has to be told
    record Row(String id, String what, Instant learnedAt, Instant dueAt) {
        @Override
        public String toString() {
            return "Row(…)";
        }
    }

    /// @param total open ones, of which the first are here
    record All(long total, List<Row> breaches) {}
}
