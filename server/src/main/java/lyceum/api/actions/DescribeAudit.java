package lyceum.api.actions;

import java.util.List;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Audit;

/// Lists who looked at whose data, and why, also those who were refused. What the application's own
/// server reads of its users and classes all day, as by DescribeUser, is not noted. The rows are a
/// chain: none can be left out or changed without showing.
public record DescribeAudit(Audit audit)
        implements OwnAction<DescribeAudit.Request, DescribeAudit.Response> {
    /// @param sdkAppId the application
    /// @param from since when, in Unix seconds
    /// @param to before when, in Unix seconds
    /// @param offset how many are skipped
    /// @param limit at most 100
    public record Request(long sdkAppId, long from, long to, long offset, long limit) {}

    /// @param total how many there are
    /// @param rows one page of them, oldest first
    public record Response(long total, List<AuditRecord> rows) {}

    /// One row.
    ///
    /// @param number its place in the chain, from 1
    /// @param time in Unix seconds
    /// @param actor the key or the operator; empty once the row is 180 days old
    /// @param purpose as it was said; empty: none that there is
    /// @param ticket what it was about
    /// @param category the kind of data
    /// @param granted 1: it was shown
    /// @param people of how many people
    /// @param whole 1: the chain leads to this row from the one before
    /// @param hash of the row and the one before, SHA-256
    public record AuditRecord(
            long number,
            long time,
            String actor,
            String purpose,
            String ticket,
            String category,
            long granted,
            long people,
            long whole,
            String hash) {
        static AuditRecord of(Audit.Entry entry) {
            return new AuditRecord(
                    entry.n(),
                    entry.at().getEpochSecond(),
                    entry.actor(),
                    entry.purpose(),
                    entry.ticket(),
                    entry.category().name(),
                    Fields.number(entry.granted()),
                    entry.people(),
                    Fields.number(entry.whole()),
                    entry.hash());
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var from = Fields.TOP.time("From", request.from());
        var to = Fields.TOP.time("To", request.to());
        int limit = Fields.TOP.atMost("Limit", request.limit(), Audit.MAX_PAGE);
        int offset = Fields.TOP.atMost("Offset", request.offset(), Integer.MAX_VALUE);
        var rows = audit.list(app, from, to, offset, limit);
        return new Response(
                audit.count(app, from, to), rows.stream().map(AuditRecord::of).toList());
    }
}
