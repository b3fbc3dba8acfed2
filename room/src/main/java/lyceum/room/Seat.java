package lyceum.room;

import java.time.Instant;

/// Somebody on stage.
///
/// @param mic open now
/// @param camera open now
/// @param micAllowed may open the microphone; muted is not the same as not allowed
/// @param cameraAllowed may open the camera
public record Seat(
        Instant since, boolean mic, boolean camera, boolean micAllowed, boolean cameraAllowed) {
    static Seat taken(Instant at) {
        return new Seat(at, false, false, true, true);
    }

    Seat mic(boolean on) {
        return new Seat(since, on, camera, micAllowed, cameraAllowed);
    }

    Seat camera(boolean on) {
        return new Seat(since, mic, on, micAllowed, cameraAllowed);
    }

    Seat micAllowed(boolean allowed) {
        return new Seat(since, mic && allowed, camera, allowed, cameraAllowed);
    }

    Seat cameraAllowed(boolean allowed) {
        return new Seat(since, mic, camera && allowed, micAllowed, allowed);
    }
}
