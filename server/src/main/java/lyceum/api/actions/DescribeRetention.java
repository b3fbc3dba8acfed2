package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Retention;
import org.jspecify.annotations.Nullable;

/// Tells how long an application keeps what, within what bounds, and who chose so when.
public record DescribeRetention(Retention retention)
        implements OwnAction<DescribeRetention.Request, DescribeRetention.Response> {
    /// @param sdkAppId the application
    /// @param offset how many changes are skipped, newest first
    /// @param limit of the changes, at most 100; absent: 100
    public record Request(long sdkAppId, @Nullable Long offset, @Nullable Long limit) {}

    /// @param rules what holds now
    /// @param changes what was changed, newest first
    public record Response(List<KeptRule> rules, List<ChangeRecord> changes) {}

    /// One change.
    ///
    /// @param category what it was about
    /// @param before days; null: until it was erased
    /// @param after days; null: until it is erased
    /// @param time in Unix seconds
    /// @param actor the key or the operator
    public record ChangeRecord(
            String category, @Nullable Long before, @Nullable Long after, long time, String actor) {
        static ChangeRecord of(Retention.Change change) {
            return new ChangeRecord(
                    change.category().name(),
                    KeptRule.number(change.before()),
                    KeptRule.number(change.after()),
                    change.at().getEpochSecond(),
                    change.actor());
        }

        @Override
        public String toString() {
            return "ChangeRecord(…)";
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        long most = request.limit() == null ? Retention.MAX_PAGE : request.limit();
        long skipped = request.offset() == null ? 0 : request.offset();
        int limit = Fields.TOP.atMost("Limit", most, Retention.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", skipped, Integer.MAX_VALUE);
        var changes = retention.changes(app, offset, limit);
        return new Response(
                KeptRule.of(retention, app), changes.stream().map(ChangeRecord::of).toList());
    }
}
