package lyceum.console;

import java.util.Optional;
import lyceum.api.ApiFault;
import lyceum.api.Caller;
import lyceum.api.actions.ModifyUserProfile;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.privacy.Look;
import lyceum.room.UserId;
import org.jspecify.annotations.Nullable;

/// What an operator does for somebody who asks: sets right what is said of them. It is done by the
/// same actions as over the API, and the audit says for what reason.
final class RightsDesk {
    private final Catalog catalog;
    private final PrivacyDesk privacy;
    private final Deeds deeds;

    RightsDesk(Catalog catalog, PrivacyDesk privacy, Deeds deeds) {
        this.catalog = catalog;
        this.privacy = privacy;
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
        return deeds.person(
                by,
                app.id(),
                reason,
                () -> {
                    change(app, by, user.id(), name, asked.avatar());
                    return privacy.person(app, asked.userId());
                });
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
