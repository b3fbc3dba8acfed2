package lyceum.socket;

import java.time.Duration;
import java.time.Instant;

/// Tells who leads that somebody stands before the locked class, and not for each who does: who
/// waits there asks again by itself.
final class Bell {
    /// It rings at most so often.
    static final Duration PAUSE = Duration.ofMinutes(1);

    private Instant last = Instant.EPOCH;

    /// Somebody came to the locked door. Says nothing of who it is.
    void ring(Attendance attendance, Instant now) {
        if (!isDue(now)) return;
        for (var place : attendance.places()) {
            if (place.stand() == Place.Stand.INSIDE && place.viewer().role().leads())
                place.outbox().answer(new ServerFrame.Knocked());
        }
    }

    private synchronized boolean isDue(Instant now) {
        if (now.isBefore(last.plus(PAUSE))) return false;
        last = now;
        return true;
    }
}
