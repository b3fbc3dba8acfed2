package lyceum.api.actions;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.personal.Category;
import lyceum.privacy.Look;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.UserId;
import lyceum.watch.LogRow;
import lyceum.watch.LogSearch;
import org.jspecify.annotations.Nullable;

/// Finds what the log service and the operation log say of a time, a user or a class. It says why;
/// each search leaves a row in the audit, also one that is refused.
public record SearchLog(PurposeGate gate, LogSearch search)
        implements OwnAction<SearchLog.Request, SearchLog.Response> {
    /// @param sdkAppId the application
    /// @param userId only what concerns this user
    /// @param roomId only what concerns this class
    /// @param from since when, in Unix seconds
    /// @param to before when, in Unix seconds
    /// @param purpose PROVIDE, or TROUBLESHOOT with a ticket
    /// @param ticket what it is about, at most 128 characters
    /// @param unmask 1: addresses are shown whole, else only their first part
    /// @param offset how many are skipped, at most 10000
    /// @param limit at most 100
    public record Request(
            long sdkAppId,
            @Nullable String userId,
            @Nullable Long roomId,
            long from,
            long to,
            @Nullable String purpose,
            @Nullable String ticket,
            @Nullable Long unmask,
            long offset,
            long limit) {}

    /// @param total how many there are
    /// @param rows one page of them, oldest first
    public record Response(long total, List<LogRecord> rows) {}

    /// One row.
    ///
    /// @param kind SERVER of a connection, PAGE of the page itself, OPERATION of a call or a press
    /// @param time in Unix seconds
    /// @param userId whom it concerns; empty: nobody, or somebody who was erased
    /// @param ip the address; empty: it is not kept
    /// @param os WINDOWS, MACOS, LINUX, ANDROID, IOS, IPADOS, CHROMEOS, OTHER, or empty
    /// @param roomId the class; 0: none
    /// @param sdkVersion the version of the page, or `invalid`
    /// @param event what happened: a fixed word, or the name of an action
    /// @param numbers what the event says, in milliseconds or counts
    /// @param actor who did it, of an operation
    /// @param result OK or an error code, of an operation
    /// @param requestId of a call
    public record LogRecord(
            String kind,
            long time,
            String userId,
            String ip,
            String os,
            long roomId,
            String sdkVersion,
            String event,
            List<String> numbers,
            String actor,
            String result,
            String requestId) {
        static LogRecord of(LogRow row) {
            return new LogRecord(
                    row.kind().name(),
                    Instant.ofEpochMilli(row.at()).getEpochSecond(),
                    row.user(),
                    row.address(),
                    row.os() == null ? "" : row.os().name(),
                    row.room(),
                    row.sdk(),
                    row.event(),
                    row.numbers().stream().map(String::valueOf).toList(),
                    row.actor(),
                    row.result(),
                    row.request());
        }

        @Override
        public String toString() {
            return "LogRecord(…)";
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var look =
                new Look(
                        app,
                        caller.actor(),
                        Category.LOG,
                        Fields.TOP.text("Purpose", request.purpose(), Look.MOST_TICKET),
                        Fields.TOP.text("Ticket", request.ticket(), Look.MOST_TICKET));
        var query = query(request);
        var page =
                gate.read(
                        look,
                        grant -> {
                            var found = search.find(grant, query);
                            return new PurposeGate.Read<>(found, shown(found));
                        });
        return new Response(page.total(), page.rows().stream().map(LogRecord::of).toList());
    }

    private static Shown shown(LogSearch.Page page) {
        return Shown.of(page.rows().stream().map(LogRow::user).toList());
    }

    private static LogSearch.Query query(Request request) {
        return new LogSearch.Query(
                request.userId() == null ? null : new UserId(request.userId()),
                request.roomId() == null ? OptionalLong.empty() : OptionalLong.of(request.roomId()),
                Fields.TOP.time("From", request.from()),
                Fields.TOP.time("To", request.to()),
                Fields.TOP.flag("Unmask", request.unmask(), false),
                Fields.TOP.atMost("Offset", request.offset(), LogSearch.MAX_OFFSET),
                Fields.TOP.atMost("Limit", request.limit(), LogSearch.MAX_PAGE));
    }
}
