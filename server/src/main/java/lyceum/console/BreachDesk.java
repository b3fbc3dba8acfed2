package lyceum.console;

import java.util.Locale;
import lyceum.breach.Breach;
import lyceum.breach.BreachRefused;
import lyceum.breach.Breaches;
import lyceum.breach.Outcome;
import lyceum.catalog.Application;
import lyceum.catalog.Operators;

/// What got into wrong hands, noted and answered by the operator.
record BreachDesk(Breaches breaches) {
    /// The open ones, the one that is known longest first.
    BreachTold.All all(Application app) {
        var open = breaches.list(app.id(), true, 0, Breaches.MAX_PAGE);
        return new BreachTold.All(
                breaches.count(app.id(), true), open.stream().map(BreachDesk::row).toList());
    }

    private static BreachTold.Row row(Breach one) {
        return new BreachTold.Row(one.id(), one.what(), one.learned(), one.due());
    }

    /// Notes one.
    BreachTold.All note(Application app, Operators.Session by, BreachTold.Note asked) {
        if (asked.what().length() > Breach.MOST) throw Failure.field("what");
        return step(
                app, () -> breaches.note(app.id(), asked.what(), asked.learnedAt(), by.actor()));
    }

    /// Answers one.
    BreachTold.All close(Application app, String id, BreachTold.Close asked) {
        var outcome =
                Outcome.named(asked.outcome().toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> Failure.field("outcome"));
        if (asked.answer().length() > Breach.MOST) throw Failure.field("answer");
        return step(app, () -> breaches.close(app.id(), id, outcome, asked.answer()));
    }

    private BreachTold.All step(Application app, Runnable step) {
        try {
            step.run();
        } catch (BreachRefused refused) {
            throw switch (refused.reason()) {
                case NONE -> Failure.notFound();
                case NO_WHAT -> Failure.field("what");
                case LATER -> Failure.field("learnedAt");
                case NO_ANSWER -> Failure.field("answer");
                case CLOSED, TOO_MANY -> Failure.state();
            };
        }
        return all(app);
    }
}
