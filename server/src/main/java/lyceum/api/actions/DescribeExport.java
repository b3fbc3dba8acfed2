package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.ExportDoor;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.privacy.Archive;

/// Tells how far an archive is, and where it is taken. It is there for seven days after it was
/// asked for, unless somebody in it is erased before. The download is resumed by `Range`, and
/// checked by `./lyceum verify-export FILE`.
public record DescribeExport(ExportDoor door)
        implements OwnAction<DescribeExport.Request, DescribeExport.Response> {
    /// @param sdkAppId the application
    /// @param exportId as ExportUser or ExportApplication gave it
    public record Request(long sdkAppId, String exportId) {}

    /// @param state WAITING, MAKING, READY or FAILED
    /// @param bytes of the archive, or those of it that are written
    /// @param archiveUrl where it is taken, by whoever has this address; empty until it is READY
    /// @param sha256 of the archive, hexadecimal; empty until it is READY
    /// @param expiresAt in Unix seconds
    public record Response(
            String state, long bytes, String archiveUrl, String sha256, long expiresAt) {
        @Override
        public String toString() {
            return "Response(…)";
        }
    }

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var archive =
                door.exports()
                        .find(app, request.exportId())
                        .orElseThrow(() -> new ApiFault(WireError.NO_EXPORT));
        return new Response(
                archive.state().name(),
                archive.bytes(),
                archive.state() == Archive.State.READY ? door.url(archive) : "",
                archive.sha256(),
                archive.askedAt().plus(door.exports().life(archive)).getEpochSecond());
    }
}
