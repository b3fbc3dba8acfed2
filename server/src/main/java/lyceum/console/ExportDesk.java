package lyceum.console;

import java.util.Optional;
import lyceum.api.ExportDoor;
import lyceum.catalog.Application;
import lyceum.catalog.Operators;
import lyceum.privacy.Archive;
import lyceum.privacy.TooManyArchives;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// Archives that the operator has made: of people, so that they can be given what is kept of them,
/// and of a whole application, so that it can be taken along.
final class ExportDesk {
    private final ExportDoor door;
    private final Operators operators;

    ExportDesk(ExportDoor door, Operators operators) {
        this.door = door;
        this.operators = operators;
    }

    /// Asks for the archive of a person. Who it was is noted with the archive.
    PrivacyTold.Archived ask(Application app, Operators.Session by, Asked.Who who) {
        try {
            return door.exports()
                    .ask(app.id(), new UserId(who.userId()), by.actor())
                    .map(this::told)
                    .orElseThrow(Failure::notFound);
        } catch (TooManyArchives many) {
            throw Failure.state();
        }
    }

    /// Asks for the archive of everything, once the password was given again. Throws
    /// [lyceum.catalog.SignInRefused].
    PrivacyTold.Archived askAll(
            Application app, Operators.Session by, RightsAsked.ExportAll asked, String from) {
        operators.confirm(by.name(), asked.password(), from);
        try {
            return told(door.exports().ask(app.id(), by.actor()));
        } catch (TooManyArchives many) {
            throw Failure.state();
        }
    }

    /// The newest archive of everything; null: there is none.
    PrivacyTold.@Nullable Archived newest(Application app) {
        return door.exports().newest(app.id()).map(this::told).orElse(null);
    }

    /// How far an archive is.
    PrivacyTold.Archived find(Application app, String id) {
        return known(app, id).orElseThrow(Failure::notFound);
    }

    /// The same; empty: there is none of that id, or no longer.
    Optional<PrivacyTold.Archived> known(Application app, String id) {
        return door.exports().find(app.id(), id).map(this::told);
    }

    private PrivacyTold.Archived told(Archive archive) {
        var ready = archive.state() == Archive.State.READY;
        return new PrivacyTold.Archived(
                archive.id(),
                Word.of(archive.state()),
                archive.bytes(),
                ready ? door.path(archive) : null,
                archive.askedAt().plus(door.exports().life(archive)));
    }
}
