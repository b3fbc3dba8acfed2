package lyceum.api.actions;

import lyceum.api.Caller;
import lyceum.api.OwnAction;
import lyceum.privacy.Eraser;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Erases a class with all that was said in it, also one that runs: everybody is put out. Answers
/// once the keys are gone from every copy; the bytes follow within 24 hours.
public record EraseRoom(Eraser eraser) implements OwnAction<EraseRoom.Request, Erased> {
    /// @param sdkAppId the application
    /// @param roomId the class
    /// @param reason kept under seal, at most 500 characters
    public record Request(long sdkAppId, long roomId, @Nullable String reason) {}

    @Override
    public Erased run(Caller caller, Request request) {
        var app = caller.app(request.sdkAppId());
        var reason = Erased.reason(request.reason());
        var room = new RoomId(request.roomId());
        return Erased.by(Erased.orHeld(() -> eraser.erase(app, room, reason)));
    }
}
