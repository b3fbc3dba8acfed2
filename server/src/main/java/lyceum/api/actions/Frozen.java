package lyceum.api.actions;

import java.util.List;
import java.util.function.Supplier;
import lyceum.personal.Category;
import lyceum.privacy.Freezes;
import lyceum.privacy.Look;
import lyceum.privacy.Purpose;
import lyceum.privacy.PurposeGate;
import lyceum.privacy.Shown;
import lyceum.room.AppId;
import lyceum.room.UserId;

/// The answer to what was frozen or lifted.
///
/// @param frozenAt since when it is frozen, or was until now, in Unix seconds
public record Frozen(long frozenAt) {
    static String reason(String said) {
        return Fields.TOP.said("Reason", said.strip(), Look.MOST_TICKET);
    }

    static Look look(AppId app, String actor, String reason) {
        return new Look(app, actor, Category.PROFILE, Purpose.PROVIDE.name(), reason);
    }

    /// Does it to somebody, with a row in the audit.
    static Frozen noted(PurposeGate gate, Look look, UserId user, Supplier<Freezes.Frozen> deed) {
        var whom = Shown.of(List.of(user.value()));
        var freeze = gate.read(look, _ -> new PurposeGate.Read<>(deed.get(), whom));
        return new Frozen(freeze.since().getEpochSecond());
    }
}
