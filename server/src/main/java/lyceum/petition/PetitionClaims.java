package lyceum.petition;

import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of petitions. When somebody is erased the row stays without who it was and what was
/// said: that it was answered, and when.
public final class PetitionClaims {
    private PetitionClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return TableClaims.of("petition")
                .plain("a random name", "id")
                .plain("a number of our own", "app")
                .plain("the number of a key; it leads to nobody once that is gone", "person")
                .plain("one of a few words", "kind", "source", "state")
                .plain("whether the application says that it comes from the person", "proven")
                .plain("a time of administration", "at", "told_at", "closed_at", "extended_at")
                .plain("the random name of an archive or an erasure", "work")
                .sealed("sealed", Category.PROFILE, Subject.PERSON, "who asks", "X-03")
                .sealed(
                        "answer",
                        Category.PROFILE,
                        Subject.PERSON,
                        "what the person was told",
                        "X-03")
                .sealed(
                        "extension",
                        Category.PROFILE,
                        Subject.PERSON,
                        "why the answer takes longer",
                        "X-03")
                .all();
    }
}
