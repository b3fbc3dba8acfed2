package lyceum.api.actions;

import java.util.function.Supplier;
import lyceum.api.ApiFault;
import lyceum.api.WireError;
import lyceum.breach.Breach;
import lyceum.breach.BreachRefused;
import lyceum.breach.Breaches;
import org.jspecify.annotations.Nullable;

/// One breach.
///
/// @param breachId by which it is answered
/// @param what got into wrong hands
/// @param notedBy who noted it: a key, or an operator of the server
/// @param notedAt when it was noted, in Unix seconds
/// @param learnedAt since when it is known, in Unix seconds
/// @param tellBy by when the authority is told, 72 hours after that, in Unix seconds
/// @param closedAt when it was answered, in Unix seconds; null: it is open
/// @param outcome TOLD or NO_RISK; empty: it is open
/// @param answer what the authority was told, or why it need not be
public record BreachRecord(
        String breachId,
        String what,
        String notedBy,
        long notedAt,
        long learnedAt,
        long tellBy,
        @Nullable Long closedAt,
        String outcome,
        String answer) {
    static BreachRecord of(Breach breach) {
        var closed = breach.closed();
        var outcome = breach.outcome();
        return new BreachRecord(
                breach.id(),
                breach.what(),
                breach.by(),
                breach.noted().getEpochSecond(),
                breach.learned().getEpochSecond(),
                breach.due().getEpochSecond(),
                closed == null ? null : closed.getEpochSecond(),
                outcome == null ? "" : outcome.name(),
                breach.answer());
    }

    /// Does something with a breach, or says why not.
    static BreachRecord by(Supplier<Breach> step) {
        try {
            return of(step.get());
        } catch (BreachRefused refused) {
            throw switch (refused.reason()) {
                case NONE -> new ApiFault(WireError.NO_BREACH);
                case CLOSED -> new ApiFault(WireError.BREACH_CLOSED);
                case NO_WHAT -> Fields.TOP.wrong("What says what happened");
                case NO_ANSWER -> Fields.TOP.wrong("Answer says why the authority is not told");
                case LATER -> Fields.TOP.wrong("LearnedAt is not later than now");
                case TOO_MANY ->
                        new ApiFault(WireError.LIMIT_EXCEEDED, "at most " + Breaches.MOST_OPEN);
            };
        }
    }

    @Override
    public String toString() {
        return "BreachRecord(…)";
    }
}
