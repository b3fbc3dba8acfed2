package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.petition.Kind;
import lyceum.petition.Ombudsman;
import lyceum.petition.PetitionRefused;
import lyceum.petition.Source;
import lyceum.room.UserId;

/// Notes what a user asks about the own data: to get it, to be erased, to have it set right, that
/// nobody reads it, or that something is not done any more. The application has made sure who asks.
/// It has to be answered within 30 days; who asks the same again before has asked once.
public record FilePetition(Ombudsman ombudsman)
        implements OwnAction<FilePetition.Request, FilePetition.Response> {
    /// @param sdkAppId the application
    /// @param userId who asks
    /// @param kind ACCESS, ERASURE, RECTIFICATION, RESTRICTION or OBJECTION
    public record Request(long sdkAppId, String userId, String kind) {}

    /// @param petitionId by which it is answered
    /// @param filedAt when it came first, in Unix seconds
    /// @param dueAt by when it has to be answered, in Unix seconds
    public record Response(String petitionId, long filedAt, long dueAt) {}

    @Override
    public Response run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var kind = Kind.named(request.kind()).orElseThrow(() -> Fields.TOP.wrong("Kind"));
        var user = new UserId(request.userId());
        try {
            var taken =
                    ombudsman
                            .file(app, user, kind, Source.APPLICATION, caller.actor())
                            .orElseThrow(() -> new ApiFault(WireError.NO_USER));
            return new Response(
                    taken.id(), taken.filed().getEpochSecond(), taken.due().getEpochSecond());
        } catch (PetitionRefused refused) {
            throw Petitioned.fault(refused);
        }
    }
}
