package lyceum.api.actions;

import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.api.WireError;
import lyceum.petition.Ombudsman;
import lyceum.privacy.TooManyArchives;

/// Does what a petition asks for: ACCESS has the archive of the user made, as ExportUser does, and
/// is closed once it was handed over; ERASURE erases the user, as EraseUser does, and RESTRICTION
/// freezes what is kept of the user, which closes it. The other kinds are done by the application
/// itself and then closed.
public record FulfilPetition(Ombudsman ombudsman)
        implements OwnAction<FulfilPetition.Request, Petitioned> {
    /// @param sdkAppId the application
    /// @param petitionId of the petition
    public record Request(long sdkAppId, String petitionId) {}

    @Override
    public Petitioned run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var id = request.petitionId();
        try {
            return Erased.orHeld(
                    () -> Petitioned.by(() -> ombudsman.fulfil(app, id, true, caller.actor())));
        } catch (TooManyArchives many) {
            throw new ApiFault(WireError.LIMIT_EXCEEDED);
        }
    }
}
