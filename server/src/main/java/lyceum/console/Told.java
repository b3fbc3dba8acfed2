package lyceum.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the console's pages are told; names and words as in `web/console/api.ts`.
final class Told {
    private Told() {}

    record Session(String operator, String csrf, long idleMinutes, ServerInfo server) {}

    record RunBy(String runBy, String version) {}

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
            int onStage) {}

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
            int people,
            int onStage,
            int seats,
            String lobby,
            boolean autoStart,
            List<PersonalLink> links,
            List<Invitation> invitations) {}

    /// @param userId empty: not known any more
    /// @param leftAt when the person went for good; only of a class that is over
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
            @Nullable Instant awaySince,
            @Nullable Instant leftAt) {}

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
