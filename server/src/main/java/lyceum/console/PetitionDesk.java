package lyceum.console;

import java.util.Locale;
import lyceum.catalog.Application;
import lyceum.catalog.Catalog;
import lyceum.catalog.Operators;
import lyceum.petition.Kind;
import lyceum.petition.Ombudsman;
import lyceum.petition.Petition;
import lyceum.petition.PetitionRefused;
import lyceum.petition.Petitions;
import lyceum.petition.Source;
import lyceum.petition.State;
import lyceum.privacy.Shown;
import lyceum.privacy.TooManyArchives;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// What people asked about their own data, done and answered by the operator.
final class PetitionDesk {
    private final Catalog catalog;
    private final Ombudsman ombudsman;
    private final ExportDesk exports;

    PetitionDesk(Catalog catalog, Ombudsman ombudsman, ExportDesk exports) {
        this.catalog = catalog;
        this.ombudsman = ombudsman;
        this.exports = exports;
    }

    /// The open ones, those that are due first before the others.
    PetitionTold.All all(Application app) {
        var petitions = ombudsman.petitions();
        var open = petitions.list(app.id(), true, 0, Petitions.MAX_PAGE);
        return new PetitionTold.All(
                petitions.count(app.id(), true), open.stream().map(one -> row(app, one)).toList());
    }

    private PetitionTold.Row row(Application app, Petition one) {
        var now = ombudsman.privacy().keeping().time().now();
        var reminded = one.due().minus(Petition.REMINDER);
        var made = one.kind() == Kind.ACCESS && !one.work().isEmpty();
        return new PetitionTold.Row(
                one.id(),
                one.user(),
                Word.of(one.kind()),
                Word.of(one.source()),
                one.proven(),
                Word.of(one.state()),
                one.filed(),
                one.due(),
                one.extendsTo(now).orElse(null),
                one.extension().isEmpty() ? null : one.extension(),
                !now.isBefore(reminded),
                made ? exports.known(app, one.work()).orElse(null) : null);
    }

    /// Notes what somebody told the operator, by the user id or the customer's own id; it is sent
    /// on to the application.
    PetitionTold.All file(Application app, Operators.Session by, PetitionTold.File asked) {
        var kind =
                Kind.named(asked.kind().toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> Failure.field("kind"));
        var user = who(app.id(), asked.userId().strip());
        step(() -> {
            var filed = ombudsman.file(app.id(), user, kind, Source.OPERATOR, by.actor());
            if (filed.isEmpty()) throw Failure.notFound();
        });
        return all(app);
    }

    private UserId who(AppId app, String asked) {
        if (asked.isEmpty()) throw Failure.field("userId");
        return catalog.users()
                .findByOrigin(app, asked)
                .map(user -> user.id())
                .orElseGet(() -> new UserId(asked));
    }

    /// Does what is asked for; who is to be erased is once the password was given again. Throws
    /// [lyceum.catalog.SignInRefused], [lyceum.personal.HeldBack].
    PetitionTold.All fulfil(
            Application app,
            String id,
            Operators.Session by,
            PetitionTold.Fulfil asked,
            String from) {
        var kind =
                ombudsman
                        .petitions()
                        .find(app.id(), id)
                        .map(Petition::kind)
                        .orElseThrow(Failure::notFound);
        if (kind == Kind.ERASURE) {
            var password = asked.password();
            if (password == null) throw Failure.field("password");
            catalog.operators().confirm(by.name(), password, from);
        }
        step(() -> ombudsman.fulfil(app.id(), id, false, by.actor()));
        return all(app);
    }

    /// Gives one more time.
    PetitionTold.All extend(
            Application app, String id, Operators.Session by, PetitionTold.Extend asked) {
        if (asked.reason().length() > Petition.MOST_ANSWER) throw Failure.field("reason");
        step(() -> ombudsman.extend(app.id(), id, asked.reason(), by.actor()));
        return all(app);
    }

    /// Answers one.
    PetitionTold.All close(
            Application app, String id, Operators.Session by, PetitionTold.Close asked) {
        var outcome =
                State.end(asked.outcome().toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> Failure.field("outcome"));
        if (asked.answer().length() > Petition.MOST_ANSWER) throw Failure.field("answer");
        step(() -> ombudsman.close(app.id(), id, outcome, asked.answer(), by.actor()));
        return all(app);
    }

    private static void step(Runnable step) {
        try {
            step.run();
        } catch (TooManyArchives many) {
            throw Failure.state();
        } catch (PetitionRefused refused) {
            throw switch (refused.reason()) {
                case NONE -> Failure.notFound();
                case NO_ANSWER -> Failure.field("answer");
                case NOT_PROVEN -> Failure.notProven();
                case NO_REASON -> Failure.field("reason");
                case CLOSED, BY_HAND, NOT_EXTENDED, TOO_MANY -> Failure.state();
            };
        }
    }

    /// Who is named.
    static Shown shown(PetitionTold.All all) {
        return Shown.of(all.petitions().stream().map(PetitionTold.Row::userId).toList());
    }
}
