package lyceum.agreement;

import java.util.List;
import java.util.stream.Stream;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of who accepted what.
public final class AgreementClaims {
    private AgreementClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
        return Stream.of(accepted(), kept(), published())
                .flatMap(table -> table.all().stream())
                .toList();
    }

    private static TableClaims kept() {
        return TableClaims.of("terms_kept")
                .plain("a number of our own that leads to nobody any more", "app", "n")
                .plain("the name and the hash of a published text", "agreement", "sha256")
                .plain("a time of administration", "at", "ended_at")
                .plain("one of a few words", "method");
    }

    private static TableClaims published() {
        return TableClaims.of("agreement_published")
                .plain("the day of a published text", "version")
                .plain("a time of administration", "at");
    }

    private static TableClaims accepted() {
        return TableClaims.of("terms_acceptance")
                .plain("a number of our own", "app", "n")
                .plain("the name and the hash of a published text", "agreement", "sha256")
                .plain("a time of administration", "at")
                .plain("one of a few words", "method")
                .sealed(
                        "accepter",
                        Category.STRUCTURE,
                        Subject.CUSTOMER,
                        "who accepted it for the customer",
                        "C-08");
    }
}
