package lyceum.consent;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of age and agreement. There is no date of birth in it.
public final class ConsentClaims {
    private static final String NUMBER = "a number of our own";
    private static final String TIME = "a time of administration";

    private ConsentClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return Stream.of(statement(), policy(), count())
                .flatMap(table -> table.all().stream())
                .toList();
    }

    private static TableClaims statement() {
        return TableClaims.of("consent")
                .plain("a random name", "id")
                .plain(NUMBER, "app", "room")
                .plain("the number of a key; it leads to nobody once that is gone", "person")
                .plain("whether it is about a class or an age", "kind")
                .plain(TIME, "at", "withdrawn_at")
                .sealed(
                        "sealed",
                        Category.PROFILE,
                        Subject.PERSON,
                        "who agreed to which words, and who answered for an age",
                        "C-03");
    }

    private static TableClaims policy() {
        return TableClaims.of("consent_policy")
                .plain(NUMBER, "app")
                .plain("one of a few words", "invited", "registered")
                .plain("a country", "jurisdiction");
    }

    private static TableClaims count() {
        return TableClaims.of("consent_count")
                .plain(NUMBER, "app", "version")
                .plain("whether it is about a class or an age", "kind")
                .plain("how often, which names nobody", "given", "withdrawn");
    }
}
