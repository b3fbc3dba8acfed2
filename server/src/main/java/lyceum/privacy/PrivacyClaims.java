package lyceum.privacy;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of erasures.
public final class PrivacyClaims {
    private PrivacyClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return Stream.of(erasure(), receipt()).flatMap(table -> table.all().stream()).toList();
    }

    private static TableClaims erasure() {
        return TableClaims.of("erasure")
                .plain("a random name", "id")
                .plain("a number of our own", "app")
                .plain("person, room or application", "kind")
                .plain("the number of a key that is gone", "number")
                .plain("how far it is", "state")
                .plain("a time of administration", "asked_at", "keys_at", "ended_at")
                .plain("how many rows and bytes went", "amounts")
                .sealed(
                        "reason",
                        Category.AUDIT,
                        Subject.CUSTOMER,
                        "why the customer asked, in the customer's words",
                        "X-01");
    }

    private static TableClaims receipt() {
        return TableClaims.of("receipt")
                .plain("a random name", "erasure")
                .plain("a number of our own", "app", "n")
                .plain("the signed receipt, which names nobody", "body");
    }
}
