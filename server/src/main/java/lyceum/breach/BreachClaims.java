package lyceum.breach;

import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of breaches, until the application ends.
public final class BreachClaims {
    private BreachClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return TableClaims.of("breach")
                .plain("a random name", "id")
                .plain("a number of our own", "app")
                .plain("a time of administration", "at", "learned_at", "closed_at")
                .plain("one of a few words", "outcome")
                .sealed(
                        "sealed",
                        Category.STRUCTURE,
                        Subject.CUSTOMER,
                        "what got into wrong hands, and who noted it",
                        "X-05")
                .sealed(
                        "answer",
                        Category.STRUCTURE,
                        Subject.CUSTOMER,
                        "what the authority was told, or why it was not",
                        "X-05")
                .all();
    }
}
