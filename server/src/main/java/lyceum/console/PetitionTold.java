package lyceum.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the card of petitions sends and is told; names and words as in
/// `web/console/privacy/petitions/api.ts`.
final class PetitionTold {
    private PetitionTold() {}

    /// Somebody told the operator.
    ///
    /// @param kind `access`, `erasure`, `rectification`, `restriction` or `objection`
    record File(String userId, String kind) {
        @Override
        public String toString() {
            return "File(…)";
        }
    }

    /// @param password again, where somebody is to be erased
    record Fulfil(@Nullable String password) {
        @Override
        public String toString() {
            return "Fulfil(…)";
        }
    }

    /// @param outcome `done`, `refused` or `withdrawn`
    /// @param answer what the person is told; a refusal says why
    record Close(String outcome, String answer) {
        @Override
        public String toString() {
            return "Close(…)";
        }
    }

    /// @param reason why it takes longer, which the person is told
    record Extend(String reason) {
        @Override
        public String toString() {
            return "Extend(…)";
        }
    }

    /// One that is open.
    ///
    /// @param source `application`, `person` or `operator`
    /// @param proven whether the application says that it comes from that person
    /// @param state `open` or `in_work`
    /// @param extendsTo until when it can be given more time; null: it was, or it is too late
    /// @param extension why it takes longer; null: it does not
    /// @param soon whether somebody was called for it
    /// @param archive of it, as far as one was asked for
    record Row(
            String id,
            String userId,
            String kind,
            String source,
            boolean proven,
            String state,
            Instant filedAt,
            Instant dueAt,
            @Nullable Instant extendsTo,
            @Nullable String extension,
            boolean soon,
            PrivacyTold.@Nullable Archived archive) {
        @Override
        public String toString() {
            return "Row(…)";
        }
    }

    /// @param total open ones, of which the first are here
    record All(long total, List<Row> petitions) {}
}
