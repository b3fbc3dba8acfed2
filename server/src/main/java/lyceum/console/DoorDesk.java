package lyceum.console;

import java.util.List;
import java.util.Locale;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyConsentPolicy;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.consent.Consents;

/// What the people of an application are asked before they come in: chosen here as by the API.
final class DoorDesk {
    private final Catalog catalog;
    private final Consents consents;

    DoorDesk(Catalog catalog, Consents consents) {
        this.catalog = catalog;
        this.consents = consents;
    }

    /// What holds, with the words of the door in the reader's language.
    ///
    /// @param reader the languages of whoever looks, as in `Accept-Language`
    RightsTold.Door told(Application app, String reader) {
        var policy = consents.policies().of(app.id());
        var words = consents.wording(app.id(), LinkAddress.language(reader));
        return new RightsTold.Door(
                Word.of(policy.invited()),
                Word.of(policy.registered()),
                policy.jurisdiction(),
                consents.minimumAge(app.id()),
                consents.minimumAge(""),
                countries(),
                words.about(),
                words.agree());
    }

    private List<RightsTold.Country> countries() {
        return consents.ages().countries().stream()
                .map(each -> new RightsTold.Country(each, consents.minimumAge(each)))
                .toList();
    }

    /// How many registered users nobody has answered for, who would not come in where that is
    /// required. Teachers and assistants are among them: the agreements speak of all end users.
    RightsTold.Unanswered preview(Application app, RightsAsked.Door asked) {
        var jurisdiction = asked.jurisdiction();
        if (!jurisdiction.isEmpty() && !consents.ages().knows(jurisdiction))
            throw Failure.field("door");
        var users = catalog.users();
        // Counted by numbers of keys: who they are need not be read.
        var answered =
                consents.answered(
                        app.id(),
                        consents.minimumAge(jurisdiction),
                        people -> users.count(app.id(), people));
        var all = users.count(app.id());
        return new RightsTold.Unanswered(Math.max(0, all - answered), all);
    }

    /// Chooses it from now on.
    RightsTold.Door choose(
            Application app, Operators.Session by, RightsAsked.Door asked, String reader) {
        var caller = Caller.within(app, by.actor(), catalog);
        var request =
                new ModifyConsentPolicy.Request(
                        app.id().value(),
                        asked.invited().toUpperCase(Locale.ROOT),
                        asked.registered().toUpperCase(Locale.ROOT),
                        asked.jurisdiction());
        try {
            new ModifyConsentPolicy(consents).run(caller, request);
        } catch (ApiFault wrong) {
            throw Failure.field("door");
        }
        return told(app, reader);
    }
}
