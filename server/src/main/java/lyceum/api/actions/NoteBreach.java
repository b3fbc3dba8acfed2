package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.breach.Breach;
import lyceum.breach.Breaches;
import org.jspecify.annotations.Nullable;

/// Notes that personal data got into wrong hands, or may have. The authority has to be told within
/// 72 hours after that is known; whoever runs the server is called a day before. DescribeConcerned
/// lists whom it concerns.
public record NoteBreach(Breaches breaches) implements OwnAction<NoteBreach.Request, BreachRecord> {
    /// @param sdkAppId the application
    /// @param what happened, kept under seal, at most 1000 characters
    /// @param learnedAt since when it is known, in Unix seconds; not said: since now
    public record Request(long sdkAppId, String what, @Nullable Long learnedAt) {
        @Override
        public String toString() {
            return "Request(…)";
        }
    }

    @Override
    public BreachRecord run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var what = Fields.TOP.text("What", request.what(), Breach.MOST);
        var said = request.learnedAt();
        var learned = said == null ? null : Fields.TOP.time("LearnedAt", said);
        return BreachRecord.by(() -> breaches.note(app, what, learned, caller.actor()));
    }
}
