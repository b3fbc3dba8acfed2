package lyceum.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the Privacy page is told; names and words as in `web/console/api.ts`.
final class PrivacyTold {
    private PrivacyTold() {}

    /// @param days for how long; absent: until it is erased
    /// @param most the longest that may be chosen; absent: until it is erased
    record Kind(
            String kind,
            long items,
            long bytes,
            @Nullable Instant oldest,
            @Nullable Integer days,
            int least,
            @Nullable Integer most) {}

    /// @param kind `person`, `room` or `application`
    /// @param named which one: a user id or the number of a class
    /// @param name what that is called; absent: nobody knows any more, or it is all
    record Held(
            String id,
            String kind,
            String named,
            @Nullable String name,
            String basis,
            List<String> approvers,
            Instant placedAt,
            Instant endsAt) {
        @Override
        public String toString() {
            return "Held(…)";
        }
    }

    /// @param kind `person`, `room`, `application` or `period`
    record Erasing(
            String id,
            String kind,
            String state,
            Instant askedAt,
            @Nullable Instant keysAt,
            @Nullable Instant endedAt,
            long items) {}

    /// @param swept when what is too old was last removed
    /// @param mirrors copies of the keys
    /// @param state `active`, `suspended`, `ceased` or `purging`
    record Now(
            List<Kind> kinds,
            @Nullable Instant swept,
            boolean clockTrusted,
            int mirrors,
            Agreed agreed,
            List<Erasing> erasures,
            String state,
            @Nullable Instant purgeAt) {}

    /// @param most the longest; absent: until it is erased
    /// @param faults whether it may be looked at to find a fault
    record Term(String kind, @Nullable Integer most, boolean faults) {}

    /// An agreement that can be accepted.
    ///
    /// @param publishedAt when its text was published
    /// @param profile `default`, `v2023`, `v2025`, `strict` or `coppa`
    /// @param bases for what something may be held: `law`, `dispute`, `terms`
    record Choice(
            String agreement,
            Instant publishedAt,
            String sha256,
            String profile,
            List<String> bases,
            List<Term> terms) {}

    /// What was accepted.
    ///
    /// @param method `creation`, `api` or `console`
    record Bound(String agreement, Instant acceptedAt, String accepter, String method) {
        @Override
        public String toString() {
            return "Bound(…)";
        }
    }

    /// @param bound absent: nothing was accepted, and no class can be made
    /// @param pending one with a newer text that waits to be accepted
    /// @param pendingUntil until when classes are made without it; absent: without end
    record Agreed(
            @Nullable Bound bound,
            @Nullable String pending,
            @Nullable Instant pendingUntil,
            List<Choice> choices) {}

    /// What would go.
    record Goes(long items, long bytes) {}

    record ReceiptRow(long n, String kind, Instant endedAt, long items) {}

    /// @param hold whether all are signed and none is missing
    record Receipts(long total, boolean hold, List<ReceiptRow> receipts) {}

    record Lines(String lines) {}

    /// @param state `waiting`, `making`, `ready` or `failed`
    /// @param bytes of it, or those that are written
    /// @param path where it is taken on this server; absent until it is ready
    record Archived(String id, String state, long bytes, @Nullable String path, Instant endsAt) {
        @Override
        public String toString() {
            return "Archived(…)";
        }
    }

    /// Since when nobody reads what is kept of a person, and why.
    record Frozen(Instant since, String reason) {
        @Override
        public String toString() {
            return "Frozen(…)";
        }
    }

    /// What the customer said of somebody's age, and when.
    record Answered(String basis, Instant at) {}

    /// @param age absent: nobody answered, or not so that it suffices now
    /// @param frozen absent: it is read as ever
    /// @param avatar the address of a picture, or empty
    /// @param registered has an account here; else came by an invitation
    /// @param named times the person was named in a class
    record Person(
            String userId,
            String name,
            String avatar,
            boolean registered,
            long named,
            long messages,
            long logs,
            @Nullable Answered age,
            @Nullable Frozen frozen) {
        @Override
        public String toString() {
            return "Person(…)";
        }
    }

    /// A class in which somebody was seen.
    record SeenIn(long roomId, String title, Instant startsAt) {}

    /// Somebody who is called as was asked.
    ///
    /// @param seen the latest classes; empty: in none of those that were read
    record Match(String userId, String name, boolean registered, List<SeenIn> seen) {
        @Override
        public String toString() {
            return "Match(…)";
        }
    }

    /// @param more whether there are more than are listed
    record Matches(List<Match> people, boolean more) {}
}
