package lyceum.api.actions;

import java.util.List;
import java.util.Optional;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.privacy.Eraser;
import lyceum.privacy.Job;
import lyceum.room.AppId;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Erases what came of one kind within a time, of one user or of all. Answers once the rows are
/// overwritten and on the disk: the keys of a time are also those of other things and stay.
public record EraseData(Eraser eraser) implements OwnAction<EraseData.Request, EraseData.Response> {
    private static final List<Category> ALLOWED =
            List.of(Category.LOG, Category.QUALITY, Category.CHAT, Category.EXPORT);

    /// @param sdkAppId the application
    /// @param category LOG, QUALITY, CHAT or EXPORT
    /// @param from since when, in Unix seconds
    /// @param to before when, in Unix seconds
    /// @param userId only what is of this user; rows of QUALITY are nobody's
    /// @param preview 1: only counts, and erases nothing
    public record Request(
            long sdkAppId,
            String category,
            long from,
            long to,
            @Nullable String userId,
            @Nullable Long preview) {}

    /// @param jobId for DescribeErasure; empty: nothing was erased
    /// @param keysDestroyedAt since when nothing of it can be read any more, in Unix seconds; 0:
    ///   nothing was erased
    /// @param items rows and files of it that there were
    public record Response(String jobId, long keysDestroyedAt, long items) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var found = period(app, request);
        if (found.isEmpty()) return new Response("", 0, 0);
        var period = found.get();
        if (Fields.TOP.flag("Preview", request.preview(), false))
            return new Response("", 0, eraser.size(period).items());
        var job = Erased.orHeld(() -> eraser.erase(period, ""));
        var answer = Erased.by(Optional.of(job));
        return new Response(answer.jobId(), answer.keysDestroyedAt(), items(job));
    }

    private static long items(Job job) {
        return job.amount().items();
    }

    private Optional<Erasure.OfPeriod> period(AppId app, Request request) {
        var category = KeptRule.category(request.category(), Fields.TOP, ALLOWED);
        var from = Fields.TOP.time("From", request.from());
        var to = Fields.TOP.time("To", request.to());
        if (!from.isBefore(to)) throw Fields.TOP.wrong("To is not after From");
        var user = request.userId();
        if (user == null)
            return Optional.of(new Erasure.OfPeriod(app.value(), category, from, to, null));
        return eraser.person(app, new UserId(user))
                .map(who -> new Erasure.OfPeriod(app.value(), category, from, to, who.person()));
    }
}
