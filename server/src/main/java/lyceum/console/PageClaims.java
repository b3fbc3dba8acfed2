package lyceum.console;

import static lyceum.personal.Category.EXPORT;
import static lyceum.personal.Category.PROFILE;
import static lyceum.personal.Category.STRUCTURE;
import static lyceum.personal.Subject.CUSTOMER;
import static lyceum.personal.Subject.OPERATOR;
import static lyceum.personal.Subject.PERSON;

import java.util.List;
import lyceum.personal.Claim;
import lyceum.personal.FieldClaims;
import lyceum.personal.Place.Surface;

/// The texts of the operator's pages, by the names of the records' components.
public final class PageClaims {
    private static final String FORGOTTEN = "B-04";

    private PageClaims() {}

    /// Every text.
    public static List<Claim> all() {
        return FieldClaims.of(Surface.PAGES)
                .personal(
                        PROFILE,
                        PERSON,
                        "who is in a class or gets a link",
                        FORGOTTEN,
                        "name",
                        "names",
                        "teacher",
                        "assistants",
                        "students",
                        "userId",
                        "named")
                .personal(PROFILE, PERSON, "the picture of somebody", FORGOTTEN, "avatar")
                .personal(
                        STRUCTURE,
                        CUSTOMER,
                        "why it was looked at, set right, frozen or erased",
                        "X-04",
                        "reason")
                .plain("words of a published text, and the age in it", "about", "agree")
                .plain("a country of the table of ages", "country", "jurisdiction")
                .plain("one of three words", "invited", "registered")
                .personal(PROFILE, PERSON, "the link of somebody", FORGOTTEN, "url", "code")
                .personal(EXPORT, PERSON, "where an archive is taken", "X-02", "path")
                .personal(STRUCTURE, CUSTOMER, "what a class is called", FORGOTTEN, "title")
                .personal(
                        STRUCTURE,
                        OPERATOR,
                        "to sign in",
                        FORGOTTEN,
                        "operator",
                        "password",
                        "before",
                        "csrf")
                .personal(STRUCTURE, CUSTOMER, "to sign calls", FORGOTTEN, "secretId", "secretKey")
                .personal(STRUCTURE, CUSTOMER, "who allowed a hold", "T-05", "approvers")
                .plain("an address of this server", "publicUrl", "demoUrl", "runBy")
                .plain("a number of this version", "version")
                .plain("who else gets data, as everybody can read", "purpose", "data", "region")
                .plain("the address of a contract with them", "contract")
                .personal(STRUCTURE, CUSTOMER, "who accepted an agreement", "C-08", "accepter")
                .plain("the name of an agreement", "agreement", "pending")
                .plain("one of a few words", "bases", "method", "profile", "source", "outcome")
                .personal(STRUCTURE, CUSTOMER, "what got into wrong hands", "X-05", "what")
                .personal(PROFILE, PERSON, "what somebody was told", "X-03", "answer", "extension")
                .plain("one of a few words", "basis", "kind", "lobby", "role", "state")
                .plain("the hash, the language or the words of a published text", "sha256", "lang")
                .plain("the words of a published text", "text")
                .plain("numbers by the names of states", "counts")
                .plain("a random name of somebody in one class", "ref")
                .plain("a random number of a hold, an erasure or an archive", "id")
                .plain("signed receipts, which name nobody", "lines")
                .plain("an error in our words", "field", "message")
                .all();
    }
}
