package lyceum.console;

import java.util.Locale;
import lyceum.api.ExportDoor;
import lyceum.catalog.Application;
import lyceum.catalog.Operators;
import lyceum.privacy.Archive;
import lyceum.privacy.TooManyArchives;
import lyceum.room.UserId;

/// Archives of people that the operator has made, so that they can be given what is kept of them.
final class ExportDesk {
    private final ExportDoor door;

    ExportDesk(ExportDoor door) {
        this.door = door;
    }

    /// Asks for the archive of a person. Who it was is noted with the archive.
    PrivacyTold.Archived ask(Application app, Operators.Session by, Asked.Who who) {
        try {
            return door.exports()
                    .ask(app.id(), new UserId(who.userId()), "operator " + by.name())
                    .map(this::told)
                    .orElseThrow(Failure::notFound);
        } catch (TooManyArchives many) {
            throw Failure.state();
        }
    }

    /// How far an archive is.
    PrivacyTold.Archived find(Application app, String id) {
        return door.exports().find(app.id(), id).map(this::told).orElseThrow(Failure::notFound);
    }

    private PrivacyTold.Archived told(Archive archive) {
        var ready = archive.state() == Archive.State.READY;
        return new PrivacyTold.Archived(
                archive.id(),
                archive.state().name().toLowerCase(Locale.ROOT),
                archive.bytes(),
                ready ? door.path(archive) : null,
                archive.askedAt().plus(door.exports().life(archive)));
    }
}
