package lyceum.privacy;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of erasures and of who looked at whose data.
public final class PrivacyClaims {
    private PrivacyClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return Stream.of(erasure(), receipt(), audit(), retention(), clock())
                .flatMap(table -> table.all().stream())
                .toList();
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

    private static TableClaims retention() {
        return TableClaims.of("retention")
                .plain("a number of our own", "app")
                .plain("a kind of data", "category")
                .plain("a time of administration", "set_at")
                .plain("how long it is kept", "days");
    }

    private static TableClaims clock() {
        return TableClaims.of("clock_seen")
                .plain("always 1", "id")
                .plain("a time of administration", "at");
    }

    private static TableClaims audit() {
        return TableClaims.of("audit")
                .plain("a random name", "id")
                .plain("a number of our own", "app", "n")
                .plain("a time of administration", "at")
                .plain("one of a few words", "purpose", "category")
                .plain("whether it was allowed, and of how many people", "granted", "people")
                .plain("holds the chain together", "digest", "hash")
                .sealed(
                        "sealed",
                        Category.AUDIT,
                        Subject.OPERATOR,
                        "who looked, and about which ticket",
                        "U-01");
    }

    private static TableClaims receipt() {
        return TableClaims.of("receipt")
                .plain("a random name", "erasure")
                .plain("a number of our own", "app", "n")
                .plain("the signed receipt, which names nobody", "body");
    }
}
