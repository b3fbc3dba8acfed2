package lyceum.api.actions;

import java.util.stream.IntStream;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Closings;
import org.jspecify.annotations.Nullable;

/// Ends the use of an application: from now on no class can be held, and after the days of grace
/// everything of it is erased, its keys and users too. Until then it can be exported, and
/// `ReopenApplication` takes the closing back. Asked again it moves the day of the erasing.
public record CloseApplication(Closings closings)
        implements OwnAction<CloseApplication.Request, AppState> {
    /// @param sdkAppId the application
    /// @param graceDays from 0 to 6; absent: 3
    public record Request(long sdkAppId, @Nullable Long graceDays) {}

    @Override
    public AppState run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var allowed = IntStream.rangeClosed(0, Closings.MOST_GRACE).boxed().toList();
        int days =
                Fields.TOP.choice("GraceDays", request.graceDays(), Closings.USUAL_GRACE, allowed);
        return closings.close(app, days)
                .map(AppState::of)
                .orElseThrow(() -> new ApiFault(WireError.APP_CLOSED));
    }
}
