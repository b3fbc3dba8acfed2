package lyceum.console;

import java.util.Locale;
import java.util.function.Function;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.WireError;
import lyceum.api.actions.AssertAge;
import lyceum.api.actions.ModifyUserProfile;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.consent.Consents;
import lyceum.privacy.Freezes;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// What an operator does for somebody who asks: sets right what is said of them, by the same action
/// as over the API, or lets nobody read it for now. The audit says for what reason.
final class RightsDesk {
    private final Catalog catalog;
    private final Freezes freezes;
    private final PeopleDesk people;
    private final Consents consents;
    private final Deeds deeds;

    RightsDesk(
            Catalog catalog, Freezes freezes, PeopleDesk people, Consents consents, Deeds deeds) {
        this.catalog = catalog;
        this.freezes = freezes;
        this.people = people;
        this.consents = consents;
        this.deeds = deeds;
    }

    /// Sets right what a person is called.
    PrivacyTold.Person correct(Application app, Operators.Session by, RightsAsked.Correct asked) {
        var reason = Reasons.checked(asked.reason());
        var name = asked.name();
        if (name != null && name.isBlank()) throw Failure.field("name");
        var user =
                catalog.users()
                        .find(app.id(), new UserId(asked.userId()))
                        .orElseThrow(Failure::notFound);
        // Nobody sees what would be set right.
        if (freezes.of(app.id(), user.id()).isPresent()) throw Failure.state();
        return deeds.person(
                by,
                app.id(),
                reason,
                () -> {
                    change(app, by, user.id(), name, asked.avatar());
                    return people.person(app, asked.userId());
                },
                PrivacyTold.Person::userId);
    }

    /// Lets nobody read what is kept of a person, who is put out of every class.
    PrivacyTold.Person freeze(Application app, Operators.Session by, RightsAsked.Freeze asked) {
        var user = new UserId(asked.userId());
        var reason = Reasons.checked(asked.reason());
        return noted(
                app,
                by,
                asked,
                () -> {
                    if (freezes.freeze(app.id(), user, reason, by.actor()).isEmpty())
                        throw Failure.notFound();
                });
    }

    /// Takes that back.
    PrivacyTold.Person lift(Application app, Operators.Session by, RightsAsked.Freeze asked) {
        var user = new UserId(asked.userId());
        return noted(
                app,
                by,
                asked,
                () -> {
                    if (freezes.lift(app.id(), user).isEmpty()) throw Failure.state();
                });
    }

    // Noted as soon as it is done, whatever is there to show of the person then.
    private PrivacyTold.Person noted(
            Application app, Operators.Session by, RightsAsked.Freeze asked, Runnable deed) {
        deeds.person(
                by,
                app.id(),
                Reasons.checked(asked.reason()),
                () -> {
                    deed.run();
                    return asked.userId();
                },
                Function.identity());
        return people.person(app, asked.userId());
    }

    /// Answers for a user's age, as `AssertAge` does.
    PrivacyTold.Person answer(Application app, Operators.Session by, RightsAsked.Age asked) {
        var user = new UserId(asked.userId());
        // Who came by an invitation is asked at the door and answers alone.
        if (catalog.users().find(app.id(), user).isEmpty()) throw Failure.notFound();
        var caller = Caller.within(app, by.actor(), catalog);
        var basis = asked.basis().toUpperCase(Locale.ROOT);
        return deeds.person(
                by,
                app.id(),
                () -> {
                    assertAge(caller, app, user, basis);
                    return people.person(app, user.value());
                },
                PrivacyTold.Person::userId);
    }

    private void assertAge(Caller caller, Application app, UserId user, String basis) {
        try {
            new AssertAge(consents)
                    .run(
                            caller,
                            new AssertAge.Request(app.id().value(), user.value(), basis, null));
        } catch (ApiFault wrong) {
            throw Failure.field("basis");
        }
    }

    private void change(
            Application app,
            Operators.Session by,
            UserId user,
            @Nullable String name,
            @Nullable String avatar) {
        var caller = Caller.within(app, by.actor(), catalog);
        try {
            new ModifyUserProfile()
                    .run(caller, new ModifyUserProfile.Request(user.value(), name, avatar));
        } catch (ApiFault wrong) {
            if (wrong.error() == WireError.HELD) throw Failure.held();
            throw Failure.field(wrong.isAbout("Avatar") ? "avatar" : "name");
        }
    }
}
