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
        var own = Stream.of(erasure(), receipt(), audit(), shown(), restored(), export());
        return Stream.concat(own, KeepingClaims.all().stream())
                .flatMap(table -> table.all().stream())
                .toList();
    }

    private static TableClaims erasure() {
        return TableClaims.of("erasure")
                .plain("a random name", "id")
                .plain("a number of our own", "app")
                .plain("person, room, application or period", "kind")
                .plain("what came when is erased", "category", "from_at", "to_at")
                .plain("the number of a key that is gone", "number")
                .plain("how far it is", "state")
                .plain("a time of administration", "asked_at", "keys_at", "ended_at", "told_at")
                .plain("how many rows and bytes went", "amounts")
                .sealed(
                        "reason",
                        Category.AUDIT,
                        Subject.CUSTOMER,
                        "why the customer asked, in the customer's words",
                        "X-01");
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

    private static TableClaims shown() {
        return TableClaims.of("audit_shown")
                .plain("a number of our own", "app", "n", "room")
                .plain("the number of a key; it leads to nobody once that is gone", "person")
                .plain("a time of administration", "at");
    }

    private static TableClaims restored() {
        return TableClaims.of("restored")
                .plain("a time of administration", "at", "taken_at", "cleaned_at");
    }

    private static TableClaims receipt() {
        return TableClaims.of("receipt")
                .plain("a random name", "erasure")
                .plain("a number of our own", "app", "n")
                .plain("the signed receipt, which names nobody", "body");
    }

    private static TableClaims export() {
        return TableClaims.of("export")
                .plain("a random name", "id")
                .plain("a number of our own", "app", "number", "item")
                .plain("person or application", "kind")
                .plain("how far it is", "state", "tries")
                .plain("a time of administration", "at")
                .plain("how much is in the archive", "people", "bytes")
                .plain("of the archive, which is sealed", "sha256")
                .plain("by which a link is found; says nothing without the key", "tag")
                .sealed(
                        "sealed",
                        Category.EXPORT,
                        Subject.PERSON,
                        "whose archive it is, who asked for it, and the link to it",
                        "X-02");
    }
}
