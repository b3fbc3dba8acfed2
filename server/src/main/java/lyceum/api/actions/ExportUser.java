package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Exports;
import lyceum.room.UserId;

/// Makes an archive of everything that is kept of a user, also of one who came by an invitation; in
/// it nobody else is named. Answers at once; `DescribeExport` tells when it can be taken. Who asks
/// again before that gets the same one.
public record ExportUser(Exports exports) implements OwnAction<ExportUser.Request, Exporting> {
    /// @param sdkAppId the application
    /// @param userId the user's id here
    public record Request(long sdkAppId, String userId) {}

    @Override
    public Exporting run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var user = new UserId(request.userId());
        return Exporting.of(() ->
                exports.ask(app, user, caller.actor())
                        .orElseThrow(() -> new ApiFault(WireError.NO_USER)));
    }
}
