package lyceum.consent;

import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.log.GroupCommit;
import lyceum.log.KeptRows;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;

/// The tables as they are erased and expire. What a person said goes with the person, not with the
/// class it was said for: it is the proof that the person was allowed to be there. What was chosen
/// and counted goes with the application.
record ConsentRows(Database database, GroupCommit commit) {
    KeptRows statements() {
        return new KeptRows(
                "consents",
                Category.PROFILE,
                "consent",
                List.of("sealed"),
                ConsentRows::ofPeople,
                database,
                commit);
    }

    KeptRows policies() {
        return ofApplication("what is asked at the door", "consent_policy");
    }

    KeptRows counts() {
        return ofApplication("counts of consents", "consent_count");
    }

    private KeptRows ofApplication(String name, String table) {
        return KeptRows.ofApplications(name, table, List.of(), database, commit);
    }

    private static Optional<Where> ofPeople(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson(var app, var person) ->
                    Optional.of(new Where("app = ? AND person = ?", app, person));
            case Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.PROFILE, "person = ?");
        };
    }
}
