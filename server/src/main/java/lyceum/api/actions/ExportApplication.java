package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Exports;

/// Makes an archive of everything that is kept of an application and its people, also of one that
/// was closed. Answers at once; `DescribeExport` tells when it can be taken. Who asks again before
/// that gets the same one.
public record ExportApplication(Exports exports)
        implements OwnAction<ExportApplication.Request, Exporting> {
    /// @param sdkAppId the application
    public record Request(long sdkAppId) {}

    @Override
    public Exporting run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        return Exporting.of(() -> exports.ask(app, caller.actor()));
    }
}
