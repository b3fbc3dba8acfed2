package lyceum.privacy;

import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of how long things are kept.
final class KeepingClaims {
    private static final String NUMBER = "a number of our own";
    private static final String TIME = "a time of administration";

    private KeepingClaims() {}

    static List<TableClaims> all() {
        return List.of(rule(), change(), hold(), frozen(), seen());
    }

    private static TableClaims rule() {
        return TableClaims.of("retention_rule")
                .plain(NUMBER, "app")
                .plain("one of a few words", "category")
                .plain("for how long", "days")
                .plain("whether that was chosen", "chosen")
                .plain("what is older does not come back", "ended_to");
    }

    private static TableClaims change() {
        return TableClaims.of("retention_change")
                .plain("a random name", "id")
                .plain(NUMBER, "app")
                .plain(TIME, "at")
                .plain("one of a few words", "category")
                .plain("for how long", "days_before", "days_after")
                .sealed("actor", Category.STRUCTURE, Subject.CUSTOMER, "who chose so", "T-03");
    }

    private static TableClaims hold() {
        return TableClaims.of("hold")
                .plain("a random name", "id")
                .plain(NUMBER, "app", "number")
                .plain("person, room or application", "kind")
                .plain("one of a few words", "basis")
                .plain(TIME, "at", "ends_at", "released_at")
                .sealed(
                        "sealed",
                        Category.STRUCTURE,
                        Subject.CUSTOMER,
                        "who or what must stay, and who allowed it",
                        "T-05");
    }

    private static TableClaims frozen() {
        return TableClaims.of("frozen")
                .plain(NUMBER, "app")
                .plain("the number of a key; it leads to nobody once that is gone", "person")
                .plain(TIME, "at")
                .sealed(
                        "sealed",
                        Category.STRUCTURE,
                        Subject.CUSTOMER,
                        "why nobody reads what is kept of a person, and who said so",
                        "X-04");
    }

    private static TableClaims seen() {
        return TableClaims.of("clock_seen")
                .plain("one row", "id")
                .plain("the newest time of which the server was sure", "at");
    }
}
