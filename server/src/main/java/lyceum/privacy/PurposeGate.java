package lyceum.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import lyceum.room.AppId;
import lyceum.room.Names;

/// Asked before anything personal of somebody else is unsealed. It says no unless the agreement of
/// the application says yes, and either way a row of the [Audit] is on the disk before anybody sees
/// anything.
public final class PurposeGate {
    private final Audit audit;
    private final Function<AppId, Profile> profiles;
    private final InstantSource clock;

    /// @param profiles what each application is bound to
    PurposeGate(Audit audit, Function<AppId, Profile> profiles, InstantSource clock) {
        this.audit = audit;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// What was read, and of whom.
    public record Read<T>(T value, Shown shown) {}

    /// Reads something with a grant that ends with the reading. Throws [NotForThat] where it may
    /// not.
    public <T> T read(Look look, Function<Grant, Read<T>> work) {
        if (!allows(look)) {
            audit.note(look, false, Shown.NOBODY);
            throw new NotForThat();
        }
        var grant = new Grant(look.app(), look.category(), Instant.ofEpochMilli(clock.millis()));
        try {
            var read = work.apply(grant);
            audit.note(look, true, read.shown());
            return read.value();
        } finally {
            grant.end();
        }
    }

    private boolean allows(Look look) {
        var purpose = Purpose.named(look.purpose());
        if (purpose.isEmpty()) return false;
        if (!profiles.apply(look.app()).allowed(look.category()).contains(purpose.get()))
            return false;
        return purpose.get() != Purpose.TROUBLESHOOT || Names.says(look.ticket());
    }
}
