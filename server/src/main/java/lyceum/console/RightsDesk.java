package lyceum.console;

import java.util.Optional;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyUserProfile;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.privacy.Freezes;
import lyceum.privacy.Look;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// What an operator does for somebody who asks: sets right what is said of them, by the same action
/// as over the API, or lets nobody read it for now. The audit says for what reason.
final class RightsDesk {
    private final Catalog catalog;
    private final Freezes freezes;
    private final PeopleDesk people;
    private final Deeds deeds;

    RightsDesk(Catalog catalog, Freezes freezes, PeopleDesk people, Deeds deeds) {
        this.catalog = catalog;
        this.freezes = freezes;
        this.people = people;
        this.deeds = deeds;
    }

    /// Sets right what a person is called.
    PrivacyTold.Person correct(Application app, Operators.Session by, RightsAsked.Correct asked) {
        var reason = reason(asked.reason());
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
        var reason = reason(asked.reason());
        return deeds.person(
                by,
                app.id(),
                reason,
                () -> {
                    freezes.freeze(
                                    app.id(),
                                    new UserId(asked.userId()),
                                    reason,
                                    "operator " + by.name())
                            .orElseThrow(Failure::notFound);
                    return people.person(app, asked.userId());
                },
                PrivacyTold.Person::userId);
    }

    /// Takes that back.
    PrivacyTold.Person lift(Application app, Operators.Session by, RightsAsked.Freeze asked) {
        var reason = reason(asked.reason());
        return deeds.person(
                by,
                app.id(),
                reason,
                () -> {
                    if (!freezes.lift(app.id(), new UserId(asked.userId()))) throw Failure.state();
                    return people.person(app, asked.userId());
                },
                PrivacyTold.Person::userId);
    }

    private void change(
            Application app,
            Operators.Session by,
            UserId user,
            @Nullable String name,
            @Nullable String avatar) {
        var caller = new Caller(app.developer(), "operator " + by.name(), catalog, true);
        try {
            new ModifyUserProfile()
                    .run(caller, new ModifyUserProfile.Request(user.value(), name, avatar));
        } catch (ApiFault wrong) {
            throw Failure.field("name");
        }
    }

    private static String reason(String said) {
        return Optional.of(said.strip())
                .filter(text -> !text.isEmpty() && text.length() <= Look.MOST_TICKET)
                .orElseThrow(() -> Failure.field("reason"));
    }
}
