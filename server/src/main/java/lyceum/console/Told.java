package lyceum.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the console's pages are told; names and words as in `web/console/api.ts`.
final class Told {
    private Told() {}

    /// @param demoBegan whether the demo class was held, from whatever link
    record Session(
            String operator, String csrf, long idleMinutes, ServerInfo server, boolean demoBegan) {}

    record RunBy(String runBy, String version) {}

    /// @param since when the password was set
    /// @param you whether it is who asks
    record Operator(long id, String name, Instant since, boolean you) {
        @Override
        public String toString() {
            return "Operator(…)";
        }
    }

    /// An invitation to become one; the address is a secret.
    record OperatorLink(String url, Instant expiresAt) {
        @Override
        public String toString() {
            return "OperatorLink(…)";
        }
    }

    record LinkEnds(Instant expiresAt, @Nullable String name) {}

    /// @param state `active`, `ending` or `disabled`
    record Key(
            String secretId,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            String state,
            @Nullable Instant endsAt) {}

    record NewKey(String secretId, String secretKey) {
        @Override
        public String toString() {
            return "NewKey[" + secretId + "]";
        }
    }

    /// @param state `suspended`, `ceased` or `purging`; absent: classes can be held
    record App(
            long sdkAppId,
            String name,
            Instant createdAt,
            @Nullable String state,
            long live,
            List<Key> keys) {}

    record AppWithKey(App application, NewKey key) {}

    /// @param state `planned`, `live`, `ended` or `expired`
    record ClassRow(
            long roomId,
            String title,
            String teacher,
            String state,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int people,
            int onStage,
            int came) {}

    record ClassPage(long total, Map<String, Long> counts, List<ClassRow> classes) {}

    record PersonalLink(
            String code,
            String role,
            String name,
            String userId,
            String url,
            @Nullable Instant withdrawnAt) {
        @Override
        public String toString() {
            return "PersonalLink(…)";
        }
    }

    record Invitation(
            String code,
            String role,
            String url,
            Instant createdAt,
            long joined,
            @Nullable Instant withdrawnAt) {
        @Override
        public String toString() {
            return "Invitation(…)";
        }
    }

    record ClassDetail(
            long roomId,
            String title,
            String teacher,
            String state,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int people,
            int onStage,
            int came,
            int seats,
            String lobby,
            boolean autoStart,
            List<PersonalLink> links,
            List<Invitation> invitations) {}

    /// @param userId empty: not known any more
    record Attendee(
            String ref,
            String userId,
            String name,
            int hue,
            String role,
            boolean typed,
            boolean onStage,
            boolean mic,
            boolean camera,
            @Nullable Integer hand,
            Instant enteredAt,
            @Nullable Instant awaySince) {}

    /// Somebody who came to a class, or was invited and did not.
    ///
    /// @param userId empty: not known any more
    /// @param firstAt when the person first came; null: never
    /// @param lastAt when the person last went; null: never, or is in
    /// @param millis in class, all stays together
    record Attended(
            String userId,
            String name,
            int hue,
            String role,
            boolean typed,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            long millis,
            int hands,
            int messages) {}

    /// @param most who were in at the same time at most
    /// @param waited who asked to come in and never were in
    /// @param unnamed of those who came, who has no name that anybody may read
    /// @param missing of those invited, who can be named and did not come
    record WhoCame(
            int invited,
            int came,
            int most,
            long waited,
            int unnamed,
            int missing,
            List<Attended> people) {}

    record Happening(long seq, Instant at, String kind, @Nullable String name) {}

    record ClassNow(
            String state,
            @Nullable Instant startedAt,
            Instant endsAt,
            Instant now,
            int seats,
            int peak,
            long messages,
            List<Attendee> people,
            @Nullable Instant oldestHandSince,
            List<Happening> happened) {}
}
