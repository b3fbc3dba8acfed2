package lyceum.agreement;

import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Subject;
import lyceum.personal.TableClaims;

/// What is kept of who accepted what.
public final class AgreementClaims {
    private AgreementClaims() {}

    /// Every column of it.
    public static List<Claim> all() {
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
                        "C-08")
                .all();
    }
}
